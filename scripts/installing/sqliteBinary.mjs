// Decides where the compiled SQLite comes from: already there, kept from an earlier install on this machine, or compiled now.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { modules, root } from '../paths.mjs';
import { PlainError, runNode, runNpm } from '../runCommand.mjs';

const binary = join(modules, 'sqlite3', 'build', 'Release', 'node_sqlite3.node');
const TRY_IT = `
  const sqlite3 = require('sqlite3');
  const db = new sqlite3.Database(':memory:');
  db.get('select 40 + 2 as answer', (error, row) => process.exit(!error && row.answer === 42 ? 0 : 1));
`;

/** Whether a compiled SQLite lies where the package looks for it; does not load it. */
export function isSqliteInPlace() {
  return existsSync(binary);
}

/** Whether an earlier install on this machine left a compiled SQLite of the same version. */
export function hasKeptSqlite() {
  return existsSync(keptFile());
}

/** Names of the programs that compiling needs and that are not on the PATH. */
function missingBuildTools() {
  return ['python3', 'make', 'g++'].filter((name) => !isOnPath(name));
}

/** Whether a program can be found on the PATH. */
export function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
}

/** Makes sure that SQLite loads and answers a query; keeps a good binary for the next checkout on this machine. */
export async function ensureSqlite() {
  if (await works()) {
    return hasKeptSqlite() ? undefined : keep();
  }
  if (hasKeptSqlite()) {
    mkdirSync(dirname(binary), { recursive: true });
    copyFileSync(keptFile(), binary);
    if (await works()) {
      return;
    }
  }
  await compile();
  if (await works()) {
    return keep();
  }
  const missing = missingBuildTools();
  throw new PlainError(
    missing.length > 0
      ? `SQLite cannot be compiled without ${missing.join(', ')}. On Debian and Ubuntu: apt-get install python3 make g++`
      : 'SQLite does not load and could not be compiled. `npm rebuild sqlite3 --foreground-scripts` shows the reason.',
  );
}

/** From the sources in the package: its ready-made one would come from elsewhere than the package registry. */
function compile() {
  console.log('SQLite is compiled for this machine once, which takes one to two minutes.');
  return runNpm(['rebuild', 'sqlite3', '--build-from-source', '--loglevel=error'], {
    env: { ...process.env, JOBS: 'max' },
  });
}

async function works() {
  if (!isSqliteInPlace()) {
    return false;
  }
  const { code } = await runNode(['-e', TRY_IT], { cwd: root, quiet: true });
  return code === 0;
}

/** A full disk or a read-only home only costs the next checkout its head start, so a failure to keep is ignored. */
function keep() {
  const target = keptFile();
  try {
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(binary, `${target}.${process.pid}`);
    renameSync(`${target}.${process.pid}`, target);
  } catch (error) {
    console.log(`(The compiled SQLite could not be kept for a next checkout: ${error.message})`);
  }
}

function keptFile() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { version, integrity = '' } = lock.packages['node_modules/sqlite3'] ?? {};
  const content = createHash('sha256').update(integrity).digest('hex').slice(0, 12);
  const base = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const name = `sqlite3-${version}-${content}-${process.platform}-${process.arch}.node`;
  return join(base, 'z-login-upgrade-desk', name);
}
