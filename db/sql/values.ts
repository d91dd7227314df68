/** Decides how a value of each kind reads in the database and in a record. Moments are ISO text in UTC outside. */
import type { ColumnKind } from '../models/columnKinds';
import { columnsOf, type TableName, type TableRows } from '../models/tables';
import type { Dialect } from '../reader';
import { orUnreadable } from '../trail/orUnreadable';

/** A moment as the dialect compares it; Sequelize writes moments to SQLite as `2026-01-31 09:00:00.000 +00:00`. */
export function instantValue(dialect: Dialect, iso: string): string {
  const exact = new Date(iso).toISOString();
  return dialect === 'sqlite' ? exact.replace('T', ' ').replace('Z', ' +00:00') : exact;
}

/** A value of the driver as the record holds it; what is missing is null. */
export function readValue(dialect: Dialect, kind: ColumnKind, value: unknown): unknown {
  if (value === null || value === undefined) {
    return null;
  }
  switch (kind) {
    case 'instant':
      // PostgreSQL's driver gives a Date, SQLite's the text that was stored.
      return new Date(value as Date | string).toISOString();
    case 'boolean':
      return value === true || value === 1;
    case 'json':
      return dialect === 'sqlite' ? (JSON.parse(value as string) as unknown) : value;
    case 'id':
    case 'text':
    case 'day':
    case 'integer':
    case 'serial':
      return value;
  }
}

/**
 * As `readValue`, of a value that somebody may have tampered with. SQLite keeps whatever is put into a column: the same moment in
 * another spelling reads the same, and is not found any more by whoever asks for the days around it.
 * @throws TypeError for what is not written as the desk writes it
 */
function readWritten(dialect: Dialect, kind: ColumnKind, value: unknown): unknown {
  const read = readValue(dialect, kind, value);
  const isWritten =
    dialect === 'postgres' ||
    read === null ||
    (kind === 'instant'
      ? instantValue(dialect, read as string) === value
      : kind !== 'boolean' || Number(read) === value);
  if (!isWritten) {
    throw new TypeError('a value is not written as the desk writes it');
  }
  return read;
}

/**
 * As `readRow`, of a row that somebody may have tampered with.
 * @throws SyntaxError, RangeError or TypeError for a value that the desk did not write so
 */
export function readWrittenRow<T extends TableName>(
  dialect: Dialect,
  table: T,
  row: Record<string, unknown>,
): TableRows[T] {
  const entries = columnsOf(table).map(([property, kind, column]) => [
    property,
    readWritten(dialect, kind, row[column]),
  ]);
  return Object.fromEntries(entries) as TableRows[T];
}

/**
 * As `readWrittenRow`; a value that cannot be read is null.
 * @param row column name → value
 */
export function readTamperedRow<T extends TableName>(
  dialect: Dialect,
  table: T,
  row: Record<string, unknown>,
): TableRows[T] {
  const entries = columnsOf(table).map(([property, kind, column]) => [
    property,
    orUnreadable(() => readWritten(dialect, kind, row[column])),
  ]);
  return Object.fromEntries(entries) as TableRows[T];
}

/**
 * A row of the driver as the record it stands for.
 * @param dialect which driver gave it
 * @param table whose columns it has
 * @param row column name → value
 */
export function readRow<T extends TableName>(dialect: Dialect, table: T, row: Record<string, unknown>): TableRows[T] {
  const entries = columnsOf(table).map(([property, kind, column]) => [property, readValue(dialect, kind, row[column])]);
  // The columns of a table are checked against its row type where they are declared.
  return Object.fromEntries(entries) as TableRows[T];
}
