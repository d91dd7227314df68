/**
 * Decides whether the types hold, and every rule that asks for them: one compiler in native code checks the sources once for both,
 * each with the tsconfig.json nearest above it, or the one of those it refers to that names it. Files of a kind that must fail are planted beside.
 */
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { bites, holdsIn } from './oxlint.mjs';
import { typedBreaches } from './typedBreaches.mjs';

const config = 'oxlintTypes.json';
const WITH_TYPES = ['--type-aware', '--type-check'];
const FOLDERS = ['client/src', 'server', 'db', 'shared', 'scripts'];
/** Scripts without types have none to check. */
const PLAIN = ['**/*.mjs', '**/*.cjs', '**/*.js'];
const SETTINGS = { extends: join(root, 'tsconfig.base.json'), compilerOptions: { types: [] }, include: ['*.ts'] };

/** Checks the real sources; prints what is wrong. */
export function checkTypes() {
  return holdsIn(config, [...WITH_TYPES, ...FOLDERS, ...PLAIN.map((pattern) => `--ignore-pattern=${pattern}`)]);
}

/** Plants a breach of every rule in a folder of its own and tells which rules slept. */
export function checkThatTypesBite() {
  const files = Object.entries(typedBreaches).map(([rule, content]) => [`${rule}.ts`, { rule, content }]);
  const allowed = { 'tsconfig.json': JSON.stringify(SETTINGS) };
  return bites(config, { breaches: Object.fromEntries(files), allowed, args: WITH_TYPES });
}
