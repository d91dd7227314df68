/** The one error that leaves this folder. It names what went wrong but never the values, the statement or the row. */

/**
 * unique: the value is taken; appendOnly: a row of the past was touched; conflict: another transaction came first; busy:
 * another process held the file for too long; away: the database cannot be reached; gone: its file is no longer where it was, or
 * another one is; readOnly: it takes no writes, such as a standby; full: it has no room; damaged: its file is no whole database.
 */
export type StorageErrorKind =
  | 'unique'
  | 'foreignKey'
  | 'appendOnly'
  | 'conflict'
  | 'busy'
  | 'away'
  | 'gone'
  | 'readOnly'
  | 'full'
  | 'damaged'
  | 'other';

/** `code` is SQLSTATE or SQLite's own code; `columns` are the columns of a unique violation. */
export class StorageError extends Error {
  readonly kind: StorageErrorKind;
  readonly code: string;
  readonly columns: readonly string[];
  constructor(kind: StorageErrorKind, code: string, columns: readonly string[] = []) {
    super(`storage: ${kind} (${[code, ...columns].join(' ')})`);
    this.name = 'StorageError';
    this.kind = kind;
    this.code = code;
    this.columns = columns;
  }
}

/** Text with which the triggers refuse to change an append-only table. */
export const APPEND_ONLY = 'append-only table';

const KINDS: Readonly<Record<string, StorageErrorKind>> = {
  '23505': 'unique',
  '23503': 'foreignKey',
  '40001': 'conflict',
  '40P01': 'conflict',
  '55P03': 'busy',
  '25006': 'readOnly',
  '53100': 'full',
  '53300': 'away',
  XX001: 'damaged',
  XX002: 'damaged',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_READONLY: 'readOnly',
  SQLITE_FULL: 'full',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  SQLITE_CANTOPEN: 'away',
  SQLITE_IOERR: 'away',
};

/** Classes of SQLSTATE (PostgreSQL, appendix A): connection exceptions, refused logins, shutdown, no such database. */
const AWAY_STATES = /^(08...|28...|57P0.|3D000)$/;
/** What the network or the pool says when nobody answers. */
const AWAY_NAMES =
  /^(E(CONN|HOST|NET|TIMEDOUT|PIPE|NOTFOUND|AI_AGAIN)|Sequelize(Connection|HostNot|InvalidConnection))/;
/** pg gives no code for a connection that was cut while it was used. */
const CUT_OFF = /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout expired)/;

function kindOf(code: string, message: string): StorageErrorKind {
  // SQLite gives one code for every broken constraint, and Sequelize calls them all unique: only the text tells them apart.
  if (message.includes(APPEND_ONLY)) {
    return 'appendOnly';
  }
  if (message.includes('UNIQUE constraint failed')) {
    return 'unique';
  }
  if (message.includes('FOREIGN KEY constraint failed')) {
    return 'foreignKey';
  }
  const known = KINDS[code];
  if (known !== undefined) {
    return known;
  }
  return AWAY_STATES.test(code) || AWAY_NAMES.test(code) || CUT_OFF.test(message) ? 'away' : 'other';
}

function uniqueColumns(original: object, message: string): string[] {
  const detail = 'detail' in original ? String(original.detail) : '';
  const inPostgres = /Key \(([^)]*)\)=/.exec(detail)?.[1];
  const inSqlite = /UNIQUE constraint failed: (.*)$/m.exec(message)?.[1];
  return (inPostgres ?? inSqlite ?? '')
    .split(',')
    .map((column) => column.trim().replace(/^.*\./, '').replaceAll('"', ''))
    .filter((column) => column !== '');
}

/**
 * Turns an error of the driver into a StorageError; any other error comes back as it is.
 * @param error what was thrown, Sequelize's errors carry the driver's one as `original`
 */
export function asStorageError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StorageError) {
    return error;
  }
  const isOfSqlite = 'code' in error && String(error.code).startsWith('SQLITE_');
  if (!error.name.startsWith('Sequelize') && !isOfSqlite) {
    // pg's own error: of what Sequelize asks a new connection, which a pooler may refuse, or of one that is cut between two statements of ours.
    if ('severity' in error && 'code' in error && typeof error.code === 'string') {
      return new StorageError(kindOf(error.code, error.message), error.code);
    }
    return CUT_OFF.test(error.message) ? new StorageError('away', 'cut off') : error;
  }
  const original: unknown = isOfSqlite ? error : 'original' in error ? error.original : undefined;
  if (!(original instanceof Error)) {
    return new StorageError(kindOf(error.name, error.message), error.name);
  }
  if (original instanceof StorageError) {
    return original;
  }
  const code = 'code' in original && typeof original.code === 'string' ? original.code : error.name;
  const kind = kindOf(code, original.message);
  return new StorageError(kind, code, kind === 'unique' ? uniqueColumns(original, original.message) : []);
}

/** Runs work and lets only StorageErrors (and errors that are not the database's) out. */
export async function cleanErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStorageError(error);
  }
}
