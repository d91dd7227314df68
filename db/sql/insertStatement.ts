/** Adds rows by one statement with one parameter: a list of them as JSON. What Sequelize asks for a row is more than the database. */
import type { ColumnKind } from '../models/columnKinds';
import { storedColumnsOf, type TableName } from '../models/tables';
import type { Dialect } from '../reader';
import { instantValue } from './values';

/** A value as the database stores it, in JSON. */
export function storedValue(dialect: Dialect, kind: ColumnKind, value: unknown): unknown {
  if (value === null || value === undefined) {
    return null;
  }
  switch (kind) {
    case 'instant':
      return instantValue(dialect, value as string);
    case 'boolean':
      return dialect === 'sqlite' ? Number(value) : value;
    case 'json':
      // Stored as it is written here; PostgreSQL takes the text out of the list as it stands.
      return dialect === 'sqlite' ? JSON.stringify(value) : value;
    default:
      return value;
  }
}

/** Begins with WITH and returns something: Sequelize hands over no rows of a statement that begins with INSERT, and asks for rows. */
export function statementFor(dialect: Dialect, table: TableName, columns: readonly string[]): string {
  const names = columns.join(', ');
  const values = columns.map((name, at) => `json_extract(value, '$[${String(at)}]') AS ${name}`);
  const given =
    dialect === 'sqlite'
      ? `SELECT ${values.join(', ')} FROM json_each($1)`
      : `SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1::json)`;
  return `WITH given AS (${given}) INSERT INTO ${table} (${names}) SELECT ${names} FROM given RETURNING 1 AS added`;
}

/**
 * The statement that adds whole rows, in their order.
 * @param rows the salt of sealed ones among their values; a number that the database gives itself is left out of all of them
 * @returns its text and its one value
 */
export function insertStatement(
  dialect: Dialect,
  table: TableName,
  rows: readonly Readonly<Record<string, unknown>>[],
): { readonly sql: string; readonly value: string } {
  const columns = storedColumnsOf(table).filter(
    ([property, kind]) => kind !== 'serial' || rows.some((row) => row[property] !== undefined),
  );
  const names = columns.map(([, , name]) => name);
  const list = rows.map((row) => {
    const values = columns.map(([property, kind]) => storedValue(dialect, kind, row[property]));
    return dialect === 'sqlite' ? values : Object.fromEntries(names.map((name, at) => [name, values[at]]));
  });
  return { sql: statementFor(dialect, table, names), value: JSON.stringify(list) };
}
