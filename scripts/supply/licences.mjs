// Decides under which licences what ships may come to us, and lists them in shared/docs/LICENCES.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { shippedPackages } from './lock.mjs';

/** None of them asks that who uses the package opens what is built with it. */
const FREE = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Bitstream-Vera',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Zlib',
];
/** Packages that do not name theirs in the words of SPDX, and what their own text says. */
const READ = {
  busboy: 'MIT',
  'css-mediaquery': 'BSD-3-Clause',
  'dejavu-fonts-ttf': 'Bitstream-Vera',
  'png-js': 'MIT',
  streamsearch: 'MIT',
};
/** sharp brings libvips, under the LGPL, as a library of its own that is loaded while the desk runs. */
const LIBVIPS = { names: /^@img\/sharp-/, licence: 'LGPL-3.0-or-later' };
const FILE = join(root, 'shared', 'docs', 'LICENCES.md');

const licenceOf = ({ name, licence }) => READ[name] ?? licence ?? 'none';

/** Of what is offered with OR one is enough; what stands with AND holds all together. */
function isFree(expression, alsoFree = []) {
  return expression
    .replace(/^\((.*)\)$/, '$1')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((one) => FREE.includes(one) || alsoFree.includes(one)));
}

/** @returns a sentence for each package that may not ship */
export function licenceProblems(packages) {
  return packages
    .filter((one) => !isFree(licenceOf(one), LIBVIPS.names.test(one.name) ? [LIBVIPS.licence] : []))
    .map((one) => `${one.name} ${one.version} comes under ${licenceOf(one)}, which no package that ships may`);
}

const OPENING = `# Licences

What ships with the desk, by licence: the packages of \`package-lock.json\` but those for building and testing. \`npm run licences\` writes this file,
\`npm test\` holds it to the lock, and refuses a licence that \`scripts/supply/licences.mjs\` does not name; GPL and AGPL are none of them.
\`npm run --silent sbom\` prints all of it, with versions and sums, as CycloneDX.

**libvips** comes with sharp under the LGPL, unchanged, as a library that is loaded while the desk runs: whoever runs the desk may put another build of
it in the place of \`node_modules/@img/sharp-libvips-*\`. Its sources: <https://github.com/libvips/libvips>.
`;

/** The list as it should be: names without versions, so that it changes only when a package comes or goes. */
export function licenceList(packages) {
  const byLicence = new Map();
  for (const one of packages) {
    const names = byLicence.get(licenceOf(one)) ?? new Set();
    byLicence.set(licenceOf(one), names.add(one.name));
  }
  const parts = [...byLicence.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([licence, names]) =>
        `\n## ${licence}\n\n${[...names]
          .sort()
          .map((name) => `\`${name}\``)
          .join(', ')}\n`,
    );
  return OPENING + parts.join('');
}

/** @returns whether the file says what the lock does */
export function isListTrue(packages) {
  return readFileSync(FILE, 'utf8') === licenceList(packages);
}

if (process.argv[2] === '--write') {
  writeFileSync(FILE, licenceList(shippedPackages()));
}
