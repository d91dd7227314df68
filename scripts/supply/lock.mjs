// Reads which packages the lock installs, and which of them ship: all but those that only build and test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';

const FOLDER = 'node_modules/';

/** Name, version and licence of every package; those of the desk itself are links, and none of them. */
export function installedPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes(FOLDER) && link !== true)
    .map(([path, { name, version, license, dev = false }]) => ({
      name: name ?? path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
      version,
      licence: license,
      isDev: dev,
    }));
}

/** @returns what whoever runs the desk has of others */
export function shippedPackages() {
  return installedPackages().filter(({ isDev }) => !isDev);
}
