// Decides whether the layers hold: dependency-cruiser over the sources, and over a planted tree where every rule must bite.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { modules, root } from '../paths.mjs';
import { runNode } from '../runCommand.mjs';
import { allowed, breaches } from './plantedBreaches.mjs';

const config = join(root, 'scripts', 'dependencyRules.cjs');
const cruiser = join(modules, 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const FOLDERS = ['client', 'server', 'shared', 'db', 'scripts'];

/** Checks the real sources; prints what breaks which rule. */
export async function checkLayers() {
  const { code } = await runNode([cruiser, '--config', config, '--output-type', 'err', ...FOLDERS]);
  return code === 0;
}

/** Plants a breach of every rule in a tree of its own and tells which rules slept or woke for nothing. */
export async function checkThatRulesBite() {
  const folder = mkdtempSync(join(tmpdir(), 'desk-layers-'));
  try {
    plantTree(folder);
    const found = await findViolations(folder);
    const problems = [...sleepingRules(found), ...falseAlarms(found)];
    problems.forEach((problem) => console.log(problem));
    if (problems.length === 0) {
      console.log(`${breaches.length} planted breaches, all caught`);
    }
    return problems.length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sleepingRules(found) {
  const { forbidden } = createRequire(import.meta.url)(config);
  const untried = forbidden.filter(({ name }) => !breaches.some(({ rule }) => rule === name));
  const missed = breaches.filter(
    ({ rule, from }) => !found.some((hit) => hit.rule.name === rule && touches(hit, from)),
  );
  return [
    ...untried.map(({ name }) => `rule ${name} has no planted breach`),
    ...missed.map(({ rule, from }) => `rule ${rule} did not catch ${from}`),
  ];
}

/** A cycle is reported once, from one of its members. */
function touches(hit, file) {
  return hit.from === file || (hit.cycle ?? []).some(({ name }) => name === file);
}

function falseAlarms(found) {
  return found
    .filter((hit) => allowed.some(({ from }) => from === hit.from))
    .map((hit) => `rule ${hit.rule.name} wrongly refuses ${hit.from} -> ${hit.to}`);
}

async function findViolations(folder) {
  const args = [cruiser, '--config', config, '--output-type', 'json', ...FOLDERS];
  const { output } = await runNode(args, { cwd: folder, quiet: true });
  return JSON.parse(output.slice(output.indexOf('{'))).summary.violations;
}

function plantTree(folder) {
  mkdirSync(join(folder, 'node_modules', '@desk'), { recursive: true });
  for (const name of FOLDERS) {
    plantWorkspace(folder, name);
  }
  for (const name of outsidePackages()) {
    plantFile(folder, `node_modules/${name}`, 'module.exports = {};\n');
  }
  for (const { from, imports } of [...allowed, ...breaches]) {
    plantFile(folder, from, imports.map(writeImport).join(''));
  }
}

function plantWorkspace(folder, name) {
  mkdirSync(join(folder, name), { recursive: true });
  if (name === 'scripts') {
    return;
  }
  const manifest = { name: `@desk/${name}`, type: 'module', exports: { './*': './*.ts' } };
  plantFile(folder, `${name}/package.json`, JSON.stringify(manifest));
  symlinkSync(join('..', '..', name), join(folder, 'node_modules', '@desk', name), 'dir');
}

/** Empty stand-ins for the npm packages that the planted files import. */
function outsidePackages() {
  const named = [...allowed, ...breaches].flatMap(({ imports }) => imports).map((text) => text.replace('type ', ''));
  const outside = named.filter((text) => !/^(\.|@desk\/|node:)/.test(text));
  return [...new Set(outside)].map((name) => (name.includes('/') ? `${name}.js` : `${name}/index.js`));
}

function writeImport(text, index) {
  const isType = text.startsWith('type ');
  return `import ${isType ? 'type ' : ''}* as m${index} from '${text.replace('type ', '')}';\nexport ${isType ? 'type T' : 'const c'}${index} = typeof m${index};\n`;
}

function plantFile(folder, path, content) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
