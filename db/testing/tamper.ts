/** Does to a database what only its owner can, and takes it back afterwards. */
import { Transaction } from 'sequelize';
import { columnName, type ColumnKind } from '../models/columnKinds';
import { columnsOf, type TableName } from '../models/tables';
import { newLedger, type Database, type Reader } from '../reader';
import { query } from '../sql/rows';
import { isSealed } from '../trail/sealedTables';

/** Runs SQL of any kind, with `$1` and up for the values. */
export type Run = (sql: string, ...values: (string | number | null)[]) => Promise<Record<string, unknown>[]>;

const TRIGGERS = {
  sqlite: "SELECT name, '' AS on_table FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%append-only%'",
  postgres:
    "SELECT tgname AS name, tgrelid::regclass::text AS on_table FROM pg_trigger WHERE NOT tgisinternal AND tgfoid = 'refuse_change'::regproc",
} as const;

/**
 * Drops every trigger that guards the past, tampers, looks, and rolls all of it back.
 * @param db an open database on which nobody else writes meanwhile
 * @param tamper gets a way to run any SQL
 * @param look what is found in the tampered database
 */
export async function whileTampered<T>(
  db: Database,
  tamper: (run: Run) => Promise<void>,
  look: (reader: Reader) => Promise<T>,
): Promise<T> {
  const transaction = await db.sequelize.transaction({ type: Transaction.TYPES.IMMEDIATE });
  try {
    const reader: Reader = { ...db, transaction, ledger: newLedger() };
    const run: Run = async (sql, ...values) => {
      if (!sql.startsWith('INSERT')) {
        return query(reader, sql, values);
      }
      // Sequelize reads the answer of an INSERT in a way of its own.
      await db.sequelize.query(sql, { bind: values, transaction });
      return [];
    };
    for (const { name, on_table: table } of await run(TRIGGERS[db.dialect])) {
      await db.sequelize.query(`DROP TRIGGER ${String(name)}${table === '' ? '' : ` ON ${String(table)}`}`, {
        transaction,
      });
    }
    await tamper(run);
    return await look(reader);
  } finally {
    await transaction.rollback();
  }
}

const key = (table: TableName): string => columnName(columnsOf(table)[0]?.[0] ?? '');

/** The columns of a table as the database calls them, without the salt of a sealed row. */
export function columnNames(table: TableName): string[] {
  return columnsOf(table).map(([property]) => columnName(property));
}

/** Something else of the same kind, with @ for the column. */
const OTHER: Readonly<Record<ColumnKind, string>> = {
  id: "'00000000-0000-4000-8000-000000000000'",
  text: "COALESCE(@, '') || 'x'",
  integer: 'COALESCE(@, 0) + 1000',
  serial: '@ + 100000',
  boolean: 'NOT @',
  instant: "'2020-01-01 00:00:00.000 +00:00'",
  day: "'2020-01-01'",
  json: `'{"x":1}'`,
};

/** The same to whoever reads it, and something else to whoever asks the database; SQLite alone takes such values. */
const RESPELLED: Partial<Readonly<Record<ColumnKind, string>>> = {
  instant: "substr(@, 1, 10) || 'T' || substr(@, 12, 12) || 'Z'",
  boolean: 'CASE @ WHEN 0 THEN 2 ELSE @ END',
};

export interface CoveredColumn {
  readonly table: TableName;
  readonly column: string;
  /** An UPDATE that puts something else into this column of one row. */
  readonly change: string;
}

/** Every column of some tables, the salts too, each with a way to change it. */
export function columnsToChange(tables: readonly TableName[]): CoveredColumn[] {
  return tables.flatMap((table) => {
    const salt: [string, ColumnKind][] = isSealed(table) ? [['salt', 'text']] : [];
    return [...columnsOf(table), ...salt].map(([property, kind]) => {
      const column = columnName(property);
      const last = `(SELECT MAX(${key(table)}) FROM ${table})`;
      const set = OTHER[kind].replaceAll('@', column);
      return {
        table,
        column,
        change: `UPDATE ${table} SET ${column} = ${set} WHERE ${key(table)} = ${last} RETURNING *`,
      };
    });
  });
}

/** Every column of some tables in which SQLite can hold the same value in another spelling. */
export function columnsToRespell(tables: readonly TableName[]): CoveredColumn[] {
  return tables.flatMap((table) =>
    columnsOf(table).flatMap(([property, kind]) => {
      const column = columnName(property);
      const set = RESPELLED[kind]?.replaceAll('@', column);
      const one = `(SELECT MAX(${key(table)}) FROM ${table} WHERE ${column} IS NOT ${set})`;
      const change = `UPDATE ${table} SET ${column} = ${set} WHERE ${key(table)} = ${one} RETURNING *`;
      return set === undefined ? [] : [{ table, column, change }];
    }),
  );
}
