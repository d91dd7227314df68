/** Hears the statements of one question with their values, so that a test can ask the database how it plans them. */
import type { Database } from '../connection';
import type { RunStatement } from '../reader';
import type { Bindable } from '../sql/parameters';

export type AskDatabase = (db: Database) => Promise<unknown>;

/** The statements that something asks, with their values. */
export async function statementsOf(
  db: Database,
  ask: AskDatabase,
): Promise<(readonly [sql: string, values: readonly Bindable[]])[]> {
  const asked: (readonly [string, readonly Bindable[]])[] = [];
  const run: RunStatement = (sql, values, transaction) => {
    asked.push([sql, values]);
    return db.run(sql, values, transaction);
  };
  await ask({ ...db, run });
  return asked;
}
