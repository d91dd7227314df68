/** Adds many rows by one statement with one parameter: a list of them as JSON. What Sequelize asks for a row is more than the database. */
import type { ColumnKind } from '../models/columnKinds';
import { columnsOf, type TableName, type TableRows } from '../models/tables';
import type { Dialect, Tx } from '../reader';
import { changeReturning, columnList } from './rows';
import { instantValue } from './values';

/** A value as the database stores it, in JSON. */
function storedValue(dialect: Dialect, kind: ColumnKind, value: unknown): unknown {
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
function statementFor(dialect: Dialect, table: TableName): string {
  const columns = columnList(table);
  const values = columnsOf(table).map(([, , column], at) => `json_extract(value, '$[${String(at)}]') AS ${column}`);
  const given =
    dialect === 'sqlite'
      ? `SELECT ${values.join(', ')} FROM json_each($1)`
      : `SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`;
  return `WITH given AS (${given}) INSERT INTO ${table} (${columns}) SELECT ${columns} FROM given RETURNING 1 AS added`;
}

/**
 * Adds whole rows, in their order; counts as a write that needs an event.
 * @param table one whose rows no event answers for
 * @throws StorageError
 */
export async function insertMany<T extends TableName>(tx: Tx, table: T, rows: readonly TableRows[T][]): Promise<void> {
  const { dialect } = tx;
  const columns = columnsOf(table);
  const list = rows.map((row) => {
    const members: Readonly<Record<string, unknown>> = { ...row };
    const values = columns.map(([property, kind]) => storedValue(dialect, kind, members[property]));
    return dialect === 'sqlite' ? values : Object.fromEntries(columns.map(([, , column], at) => [column, values[at]]));
  });
  await changeReturning(tx, statementFor(dialect, table), [JSON.stringify(list)]);
}
