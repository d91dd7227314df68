// Decides whether a build is still that of the sources: a hash over name, size and time of every file they consist of.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';

const LEFT_OUT = new Set(['node_modules', 'dist', 'docs']);
const TEST_FILE = /\.(test|browser)\.tsx?$/;

/**
 * Hash over the given files and folders (paths from the root); tests do not count, they are never bundled.
 * @param {string[]} sources paths that must exist to count
 */
export function fingerprintOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    addPath(hash, source);
  }
  return hash.digest('hex');
}

/** Whether the build in `folder` was made from sources with this fingerprint. */
export function isFresh(folder, fingerprint) {
  const file = join(folder, '.fingerprint');
  return existsSync(file) && readFileSync(file, 'utf8') === fingerprint;
}

/** Removes the mark before a build, so that one broken off halfway counts as stale. */
export function forgetBuild(folder) {
  rmSync(join(folder, '.fingerprint'), { force: true });
}

/** Marks the build in `folder` as made from sources with this fingerprint. */
export function rememberBuild(folder, fingerprint) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.fingerprint'), fingerprint);
}

function addPath(hash, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) {
    return;
  }
  if (!stat.isDirectory()) {
    if (!TEST_FILE.test(path)) {
      hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    }
    return;
  }
  for (const name of readdirSync(join(root, path)).sort()) {
    if (!LEFT_OUT.has(name)) {
      addPath(hash, `${path}/${name}`);
    }
  }
}
