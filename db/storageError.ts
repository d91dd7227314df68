/** The one error that leaves this folder. It names what went wrong but never the values, the statement or the row. */

/** unique: the value is taken; appendOnly: a row of the past was touched; conflict: another transaction came first. */
export type StorageErrorKind = 'unique' | 'foreignKey' | 'appendOnly' | 'conflict' | 'busy' | 'other';

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
  SQLITE_BUSY: 'busy',
};

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
  return KINDS[code] ?? 'other';
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
  if (!(error instanceof Error) || !error.name.startsWith('Sequelize')) {
    return error;
  }
  const original: unknown = 'original' in error ? error.original : undefined;
  if (!(original instanceof Error)) {
    return new StorageError('other', error.name);
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
