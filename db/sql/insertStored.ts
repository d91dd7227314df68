/** Adds many rows whose values are written as the database reads them: for whoever copies what was written once. */
import type { ColumnKind } from '../models/columnKinds';
import { storedColumnsOf, type TableName } from '../models/tables';
import type { Dialect, Tx } from '../reader';
import { statementFor, storedValue } from './insertStatement';
import { query } from './rows';

export interface StoredRows {
  readonly table: TableName;
  /** Names of its columns. */
  readonly columns: readonly string[];
  /** Each as `storedRow` writes it. */
  readonly rows: readonly string[];
}

/** About as many signs in one statement: it is read once, and longer ones are no faster. */
const SIGNS = 200_000;

function asLiteral(value: unknown): string {
  // What is no text reads the same in JSON and in SQL: a number, or null.
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** The columns that are given: of those that the database numbers itself only where that is asked for. */
export function givenColumns(table: TableName, numbers: boolean): [property: string, kind: ColumnKind, name: string][] {
  return storedColumnsOf(table)
    .filter(([, kind]) => numbers || kind !== 'serial')
    .map(([...column]) => column);
}

/**
 * A row as it stands in a statement: in SQL for SQLite, in JSON for PostgreSQL. A value within that has no quote, backslash or control
 * sign may be replaced by another such one.
 */
export function storedRow(
  dialect: Dialect,
  columns: readonly (readonly [property: string, kind: ColumnKind, name: string])[],
  row: Readonly<Record<string, unknown>>,
): string {
  if (dialect === 'sqlite') {
    const values = columns.map(([property, kind]) => asLiteral(storedValue(dialect, kind, row[property])));
    return `(${values.join(', ')})`;
  }
  return JSON.stringify(
    Object.fromEntries(columns.map(([property, kind, name]) => [name, storedValue(dialect, kind, row[property])])),
  );
}

function* statements({ rows }: StoredRows): Generator<string> {
  let [part, signs]: [string[], number] = [[], 0];
  for (const row of rows) {
    part.push(row);
    signs += row.length;
    if (signs > SIGNS) {
      yield part.join(',');
      [part, signs] = [[], 0];
    }
  }
  if (part.length > 0) {
    yield part.join(',');
  }
}

/**
 * Adds rows as they are; counts as no write that needs an event, since the events are among them.
 * @param tx a transaction that says why it leaves none of its own
 */
export async function insertStored(tx: Tx, stored: StoredRows): Promise<void> {
  const { table, columns } = stored;
  for (const list of statements(stored)) {
    await (tx.dialect === 'sqlite'
      ? query(tx, `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${list}`, [])
      : query(tx, statementFor('postgres', table, columns), [`[${list}]`]));
  }
}
