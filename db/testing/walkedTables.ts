/** Finds out whether an index serves a statement. */
import type { Bindable } from '../sql/parameters';
import type { Database } from '../reader';
import { query } from '../sql/rows';
import { write } from './fixtures';

/** The tables that a statement walks through, as the database plans it; a small table too counts on PostgreSQL. */
export async function walkedTables(db: Database, sql: string, values: readonly Bindable[]): Promise<string[]> {
  if (db.dialect === 'sqlite') {
    const plan = (await query(db, `EXPLAIN QUERY PLAN ${sql}`, values)).map((row) => String(row['detail']));
    // What was found is walked, in memory.
    const walked = plan.filter((step) => step.startsWith('SCAN') && !/^SCAN (found|placed|\(subquery)/.test(step));
    return walked.filter((step) => !step.includes('VIRTUAL TABLE INDEX'));
  }
  return write(db, async (tx) => {
    await query(tx, 'SET LOCAL enable_seqscan = off', []);
    const plan = (await query(tx, `EXPLAIN ${sql}`, values)).map((row) => String(row['QUERY PLAN']));
    return plan.filter((step) => step.includes('Seq Scan'));
  });
}
