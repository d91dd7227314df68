// Decides whether this checkout can run as it stands, and makes it so: right Node, packages as locked, SQLite compiled.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFingerprint, matchesLock } from './installing/compareLock.mjs';
import { ensureSqlite, hasKeptSqlite, isSqliteInPlace, missingBuildTools } from './installing/sqliteBinary.mjs';
import { hydrateTestPostgres } from './installing/testPostgres.mjs';
import { modules } from './paths.mjs';
import { PlainError, runNpm } from './runCommand.mjs';

/** The lines that the packages support, each with its oldest minor version; 24 and every later one. */
const OLDEST_MINOR = { 20: 19, 22: 13 };
const EVERY_FROM = 24;
const stampFile = join(modules, '.desk-lock');

/** Checks Node and installs what is missing or stale; costs a few milliseconds when nothing is. */
export async function prepare() {
  checkNodeVersion(process.versions.node);
  const wanted = lockFingerprint();
  if (readStamp() === wanted && isSqliteInPlace()) {
    return;
  }
  if (!matchesLock()) {
    await installPackages();
  }
  await ensureSqlite();
  mkdirSync(modules, { recursive: true });
  writeFileSync(stampFile, wanted);
}

/** Refuses a Node that the packages do not support. */
export function checkNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major >= EVERY_FROM || minor >= (OLDEST_MINOR[major] ?? Infinity)) {
    return;
  }
  const lines = Object.entries(OLDEST_MINOR).map((line) => line.join('.'));
  throw new PlainError(
    `This program needs Node ${lines.join(', ')} or ${EVERY_FROM}, or newer; this is Node ${version}.`,
  );
}

async function installPackages() {
  const kept = hasKeptSqlite();
  const why = existsSync(modules) ? 'The installed packages differ from package-lock.json' : 'First start';
  console.log(`${why}: installing packages with npm ci.`);
  if (!kept) {
    announceCompile();
  }
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(kept ? ['--ignore-scripts'] : [])];
  const { code } = await runNpm(args);
  if (code !== 0) {
    throw new PlainError(`npm ci failed (exit code ${code}); its own message above says why.`);
  }
  if (kept) {
    await hydrateTestPostgres();
  }
}

function announceCompile() {
  console.log('SQLite is compiled for this machine once, which takes one to two minutes.');
  const missing = missingBuildTools();
  if (missing.length === 0) {
    return;
  }
  console.log(`Not found: ${missing.join(', ')}. Without a ready-made SQLite for this machine the compile will fail;`);
  console.log('on Debian and Ubuntu `apt-get install python3 make g++` puts that right.');
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
}
