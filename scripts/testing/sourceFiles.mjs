// Decides which files count as source of this checkout, for the checks on structure.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';

const FOLDERS = ['client', 'server', 'shared', 'db', 'scripts'];
const LEFT_OUT = new Set(['node_modules', 'dist', 'coverage']);
const SOURCE = /\.(ts|tsx|mjs|cjs|js)$/;
const TEST = /\.(test|browser)\.tsx?$|(^|\/)testing\//;

/**
 * Every source file, in a fixed order.
 * @returns {{ path: string, lines: string[], isTest: boolean }[]} paths from the root
 */
export function readSourceFiles() {
  return FOLDERS.flatMap(listFiles).map((path) => ({
    path,
    lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n'),
    isTest: TEST.test(path),
  }));
}

function listFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      if (LEFT_OUT.has(entry.name)) {
        return [];
      }
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path) : SOURCE.test(entry.name) ? [path] : [];
    });
}
