/** Decides what is said when the desk, or a command of it, cannot start: one sentence that says what to do. */
import { dirname } from 'node:path';
import { NewerSchemaError } from '@desk/db/migrate';
import { UnsafeSqliteError } from '@desk/db/sqliteVersion';
import { StorageError } from '@desk/db/storageError';
import { ConfigError, type Config } from './config';
import { isDiskFull } from './files/diskFull';

type Settings = Pick<Config, 'dataDir' | 'databaseUrl'>;

const SQLITE = 'sqlite:';

/** Where the server is, without account and password. */
function serverOf(databaseUrl: string): string {
  try {
    const { hostname, port, pathname } = new URL(databaseUrl);
    return `PostgreSQL at ${hostname}:${port === '' ? '5432' : port} (database ${pathname.slice(1)})`;
  } catch {
    return 'PostgreSQL';
  }
}

/** By SQLSTATE, or by what the network says. */
const POSTGRES_CAUSES: Readonly<Record<string, string>> = {
  '28P01': 'refuses the password: correct it in DATABASE_URL.',
  '28000': 'does not admit this account from here: correct the account in DATABASE_URL, or admit it in pg_hba.conf.',
  '3D000': 'has no such database: create it with CREATE DATABASE, or correct the name in DATABASE_URL.',
  '42501': 'does not let this account make tables: make it the owner of the database.',
  '53300': 'has no connection left: raise max_connections, or stop what takes them.',
  '57P03': 'is still starting: try again in a moment.',
  '25006': 'is a standby or read-only: point DATABASE_URL at the primary.',
  ENOTFOUND: 'cannot be found under that name: correct the host in DATABASE_URL.',
  EAI_AGAIN: 'cannot be found under that name now: correct the host in DATABASE_URL, or look at the name server.',
};

function ofPostgres({ code, kind }: StorageError, databaseUrl: string): string {
  const known = POSTGRES_CAUSES[kind === 'readOnly' ? '25006' : code];
  const otherwise =
    kind === 'away'
      ? `does not answer (${code}): start it, or correct host and port in DATABASE_URL.`
      : `does not do what the desk asks (${code}): look into the log of PostgreSQL.`;
  return `${serverOf(databaseUrl)} ${known ?? otherwise}`;
}

function ofSqlite({ code, kind }: StorageError, databaseUrl: string): string {
  const path = databaseUrl.slice(SQLITE.length);
  const sentences: Partial<Record<StorageError['kind'], string>> = {
    damaged: `${path} is no whole SQLite database: restore the last backup, or let DATABASE_URL name another file.`,
    readOnly: `${path} or its folder is read-only: let the account that runs the desk write to both.`,
    full: `The disk of ${path} is full: make room on it.`,
    busy: `Another program holds ${path}: stop it, and start the desk again.`,
    away: `${path} cannot be opened as a file: see that it is no folder, and that the desk may write in ${dirname(path)}.`,
  };
  return sentences[kind] ?? `SQLite cannot use ${path} (${code}): restore the last backup, or name another file.`;
}

/** What the file system says of the data folder, or of a file in it. */
function ofFiles(error: Error, { dataDir }: Settings): string | null {
  if (isDiskFull(error)) {
    return `The disk of ${dataDir} is full: make room on it.`;
  }
  switch ((error as { code?: unknown }).code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return `The desk may not write in ${dataDir}: let its account do so, or let DATA_DIR name another folder.`;
    case 'EEXIST':
    case 'ENAMETOOLONG':
    case 'ENOTDIR':
      return `${dataDir} is no folder: let DATA_DIR name one.`;
    default:
      return null;
  }
}

/** Errors of listening carry the port or the address. */
function ofNetwork(error: object): string | null {
  const { code, port, address } = error as { code?: unknown; port?: number; address?: string };
  if (port === undefined) {
    return code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'Setting HOST names no address of this machine.' : null;
  }
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use. Stop what uses it, or choose another one: PORT=8081 npm start`;
    case 'EACCES':
      return `This account may not listen on port ${port}. Choose one above 1024: PORT=8080 npm start`;
    case 'EADDRNOTAVAIL':
      return `Setting HOST is ${address ?? ''}, which is no address of this machine: correct it, or leave it out.`;
    default:
      return null;
  }
}

function ofDatabase(error: StorageError, { databaseUrl }: Settings): string {
  return databaseUrl.startsWith(SQLITE) ? ofSqlite(error, databaseUrl) : ofPostgres(error, databaseUrl);
}

/**
 * @param error whatever was thrown while the desk started
 * @param settings those it started with; null when they could not be read
 * @returns one sentence for a known cause; for any other one the same, and the place where it arose below it
 */
export function startSentence(error: unknown, settings: Settings | null): string {
  if (error instanceof ConfigError) {
    return error.message;
  }
  if (error instanceof NewerSchemaError) {
    return `A newer version of the desk has been at this database (${error.newest}): start that version, or restore the backup from before.`;
  }
  if (error instanceof UnsafeSqliteError) {
    return `${error.message}: compile the one that comes with the desk (npm rebuild sqlite3), or use PostgreSQL.`;
  }
  if (error instanceof StorageError) {
    return settings === null ? unforeseen(error) : ofDatabase(error, settings);
  }
  const known = error instanceof Error ? (ofNetwork(error) ?? (settings && ofFiles(error, settings))) : null;
  return known ?? unforeseen(error);
}

function unforeseen(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This failed for a reason that the desk does not know: give these lines to its maintainers.\n${stack}`;
}
