/** Finds out whether an index serves a statement. */
import type { Bindable } from '../sql/parameters';
import type { Database } from '../reader';
import { query } from '../sql/rows';
import { write } from './fixtures';

/** How the database plans a statement, step by step; PostgreSQL by an index where there is one, however small the table. */
export async function planOf(db: Database, sql: string, values: readonly Bindable[]): Promise<string[]> {
  if (db.dialect === 'sqlite') {
    return (await query(db, `EXPLAIN QUERY PLAN ${sql}`, values)).map((row) => String(row['detail']));
  }
  return write(db, async (tx) => {
    await query(tx, 'SET LOCAL enable_seqscan = off', []);
    return (await query(tx, `EXPLAIN ${sql}`, values)).map((row) => String(row['QUERY PLAN']));
  });
}

/** The tables that a statement walks through, as the database plans it; a small table too counts on PostgreSQL. */
export async function walkedTables(db: Database, sql: string, values: readonly Bindable[]): Promise<string[]> {
  const plan = await planOf(db, sql, values);
  if (db.dialect === 'sqlite') {
    // What was found is walked, in memory.
    const walked = plan.filter(
      (step) => step.startsWith('SCAN') && !/^SCAN (found|part\d+|near\d?|placed|counted|\(subquery)/.test(step),
    );
    return walked.filter((step) => !step.includes('VIRTUAL TABLE INDEX'));
  }
  return plan.filter((step) => step.includes('Seq Scan'));
}
