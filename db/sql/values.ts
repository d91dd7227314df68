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

const STORED = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \+00:00$/;

/**
 * Of a moment as SQLite has it, which is nearly every one there: the same letters in other places, where a Date takes ten times as long.
 * @returns null for what is not written so
 */
export function isoOfStored(value: unknown): string | null {
  return typeof value === 'string' && STORED.test(value) ? `${value.slice(0, 10)}T${value.slice(11, 23)}Z` : null;
}

/** A value of the driver as the record holds it; what is missing is null. */
export function readValue(dialect: Dialect, kind: ColumnKind, value: unknown): unknown {
  if (value === null || value === undefined) {
    return null;
  }
  switch (kind) {
    case 'instant':
      // PostgreSQL's driver gives a Date, SQLite's the text that was stored.
      return isoOfStored(value) ?? new Date(value as Date | string).toISOString();
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

const BLANKS = new Map<TableName, Record<string, unknown>>();

/** A record without its values: copies of one are of one shape, and are made faster than properties are added one by one. */
function blankOf(table: TableName): Record<string, unknown> {
  const blank = BLANKS.get(table) ?? blankRecord(columnsOf(table).map(([property]) => property));
  BLANKS.set(table, blank);
  return blank;
}

/** From JSON, since what is parsed is of a shape that copies keep. */
export function blankRecord(names: readonly string[]): Record<string, unknown> {
  const entries = names.map((name) => `${JSON.stringify(name)}:null`);
  return JSON.parse(`{${entries.join(',')}}`) as Record<string, unknown>;
}

function recordOf<T extends TableName>(
  dialect: Dialect,
  table: T,
  valueOf: (column: string, at: number) => unknown,
): TableRows[T] {
  const record = { ...blankOf(table) };
  columnsOf(table).forEach(([property, kind, column], at) => {
    record[property] = readValue(dialect, kind, valueOf(column, at));
  });
  // The columns of a table are checked against its row type where they are declared.
  return record as TableRows[T];
}

/**
 * A row of the driver as the record it stands for.
 * @param dialect which driver gave it
 * @param table whose columns it has
 * @param row column name → value
 */
export function readRow<T extends TableName>(dialect: Dialect, table: T, row: Record<string, unknown>): TableRows[T] {
  return recordOf(dialect, table, (column) => row[column]);
}

/** As `readRow`, of values in the order of the table's columns. */
export function readValues<T extends TableName>(dialect: Dialect, table: T, values: readonly unknown[]): TableRows[T] {
  return recordOf(dialect, table, (_column, at) => values[at]);
}
