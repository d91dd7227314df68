// Decides whether this checkout can run as it stands, and makes it so: right Node, packages as locked, SQLite compiled.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFingerprint, matchesLock } from './installing/compareLock.mjs';
import { ensureSqlite, isSqliteInPlace } from './installing/sqliteBinary.mjs';
import { hydrateTestPostgres } from './installing/testPostgres.mjs';
import { modules } from './paths.mjs';
import { PlainError, runNpm } from './runCommand.mjs';

/** The lines that the packages support, each with its oldest minor version; 24 and every later one. */
const OLDEST_MINOR = { 20: 19, 22: 13 };
const EVERY_FROM = 24;
const stampFile = join(modules, '.desk-lock');

/** Checks Node and installs what is missing or stale; costs a few milliseconds when nothing is. */
export async function prepare() {
  await preparePackages();
  await prepareSqlite();
}

/** The packages alone, for what needs no database. */
export async function preparePackages() {
  checkNodeVersion(process.versions.node);
  if (!isStamped() && !matchesLock()) {
    await installPackages();
  }
}

/** SQLite, once the packages are there: compiling it takes one core for more than a minute. */
export async function prepareSqlite() {
  if (isStamped() && isSqliteInPlace()) {
    return;
  }
  await ensureSqlite();
  mkdirSync(modules, { recursive: true });
  writeFileSync(stampFile, lockFingerprint());
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

/** Without the scripts of packages: the two that do something are run by us, one of them beside other work. */
async function installPackages() {
  const why = existsSync(modules) ? 'The installed packages differ from package-lock.json' : 'First start';
  console.log(`${why}: installing packages with npm ci.`);
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts']);
  if (code !== 0) {
    throw new PlainError(`npm ci failed (exit code ${code}); its own message above says why.`);
  }
  await hydrateTestPostgres();
}

/** Whether everything was in place for this very lock file. */
function isStamped() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockFingerprint();
}
