// Decides whether what others made may be used: no weakness that somebody told of and nobody accepted, no licence that binds the desk.
import { advisoryProblems, readAdvisories } from '../supply/advisories.mjs';
import { isListTrue, licenceProblems } from '../supply/licences.mjs';
import { installedPackages, shippedPackages } from '../supply/lock.mjs';

const DAY = 24 * 60 * 60 * 1000;

/** Looks at the lock; prints every problem, and how old the list of weaknesses is. It does not fail by its age. */
export function checkSupply() {
  const { asOf, advisories } = readAdvisories();
  const [installed, shipped] = [installedPackages(), shippedPackages()];
  const days = Math.floor((Date.now() - Date.parse(asOf)) / DAY);
  const accepted = advisories.filter((advisory) => advisory.accepted !== undefined);
  console.log(
    `${installed.length} packages held against ${advisories.length} advisories as of ${asOf}, ${days} days ago; ${accepted.length} accepted`,
  );
  const problems = [
    ...advisoryProblems(advisories, installed),
    ...licenceProblems(shipped),
    ...(isListTrue(shipped) ? [] : ['shared/docs/LICENCES.md is not what the lock says: npm run licences']),
  ];
  problems.forEach((problem) => console.log(problem));
  return problems.length === 0;
}

const WEAK = { package: 'left', range: '<1.2.0', id: 'GHSA-aaaa-bbbb-cccc', what: 'a plant' };
const LEFT = { name: 'left', version: '1.1.9', licence: 'MIT' };
const REASON = 'Nothing of the desk ever calls the part of it that is meant.';
/** Each with what must be said of it, and null of what is well. */
const PLANTS = [
  ['a weak version', advisoryProblems([WEAK], [LEFT]), /left 1\.1\.9 has GHSA/],
  ['a version that was mended', advisoryProblems([WEAK], [{ ...LEFT, version: '1.2.0' }]), null],
  ['an accepted one', advisoryProblems([{ ...WEAK, accepted: REASON }], [LEFT]), null],
  ['no reason', advisoryProblems([{ ...WEAK, accepted: 'ok' }], [LEFT]), /without a reason/],
  ['nothing left to accept', advisoryProblems([{ ...WEAK, accepted: REASON }], []), /no version has it/],
  ['a range that is none', advisoryProblems([{ ...WEAK, range: 'old ones' }], []), /no range/],
  ['AGPL', licenceProblems([{ ...LEFT, licence: 'AGPL-3.0-only' }]), /AGPL/],
  ['GPL', licenceProblems([{ ...LEFT, licence: 'GPL-2.0' }]), /GPL/],
  ['GPL together with MIT', licenceProblems([{ ...LEFT, licence: 'MIT AND GPL-3.0-or-later' }]), /GPL/],
  ['a choice of MIT', licenceProblems([{ ...LEFT, licence: '(MIT OR GPL-3.0)' }]), null],
  ['no licence', licenceProblems([{ ...LEFT, licence: undefined }]), /none/],
  ['LGPL of another than libvips', licenceProblems([{ ...LEFT, licence: 'LGPL-3.0-or-later' }]), /LGPL/],
  ['libvips', licenceProblems([{ ...LEFT, name: '@img/sharp-libvips-x', licence: 'LGPL-3.0-or-later' }]), null],
];

/** Holds plants against the rules; prints those that were missed, or found for nothing. */
export function checkThatSupplyBites() {
  const asleep = PLANTS.filter(([, problems, said]) =>
    said === null ? problems.length > 0 : !problems.some((problem) => said.test(problem)),
  );
  asleep.forEach(([plant, problems]) => console.log(`${plant}: ${problems.join('; ') || 'not found'}`));
  return asleep.length === 0;
}
