// Decides whether node_modules holds what package-lock.json asks for.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, root } from '../paths.mjs';

/** Hash of the lock file together with the platform the packages were installed for. */
export function lockFingerprint() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

/**
 * Compares npm's own record of the installed tree with the lock file, so that an install done by hand counts too.
 * Left out are optional packages, since the platform decides which of them belong here, and leftovers that npm ci skips.
 */
export function matchesLock() {
  const recordFile = join(modules, '.package-lock.json');
  if (!existsSync(recordFile)) {
    return false;
  }
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(recordFile, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer, extraneous }]) =>
      !path.includes('node_modules/') ||
      optional === true ||
      extraneous === true ||
      (peer === true && !(path in present)) ||
      (present[path]?.version === version && existsSync(join(root, path, 'package.json'))),
  );
}
