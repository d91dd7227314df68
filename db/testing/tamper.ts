/** Does to a database what only its owner can, and takes it back afterwards. */
import { Transaction } from 'sequelize';
import type { Database, Reader } from '../reader';
import { newLedger } from '../reader';
import { query } from '../sql/rows';

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
