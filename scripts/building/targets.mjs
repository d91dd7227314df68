// Decides which builds there are, what each is made of, and which of them are stale.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clientDist, demoEntry, serverDist } from '../paths.mjs';
import { fingerprintOf, isFresh } from './fingerprint.mjs';

const COMMON = ['package-lock.json', 'tsconfig.base.json', 'scripts/building', 'scripts/build.mjs', 'shared'];
const TARGETS = [
  {
    name: 'client',
    folder: clientDist,
    result: 'index.html',
    sources: [
      ...COMMON,
      'client/src',
      'client/public',
      'client/index.html',
      'client/vite.config.ts',
      'client/computeTables.mjs',
    ],
  },
  { name: 'server', folder: serverDist, result: 'main.js', sources: [...COMMON, 'server', 'db', 'scripts/demo'] },
];

/**
 * The builds that are missing or older than their sources.
 * @returns {{ name: string, folder: string, fingerprint: string }[]}
 */
export function staleTargets() {
  return TARGETS.map(({ name, folder, result, sources }) => ({
    name,
    folder,
    result: join(folder, result),
    fingerprint: fingerprintOf(sources),
  })).filter(({ folder, result, fingerprint }) => !existsSync(result) || !isFresh(folder, fingerprint));
}

/** Whether the program that fills the demo is part of this checkout. */
export function hasDemo() {
  return existsSync(demoEntry);
}
