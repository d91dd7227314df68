/** Numbers that people read: one after another under a name, without a gap. */
import type { Tx } from '../reader';
import { changeReturning } from '../sql/rows';

/**
 * Nobody else takes a number of this name until this transaction ends, and none is taken here either.
 * @param name as for takeNumber
 */
export async function holdNumbers(tx: Tx, name: string): Promise<void> {
  await takeNumbers(tx, name, 0);
}

/**
 * The next numbers under a name, 1 at first; gapless, since unused ones roll back. Others who want one of the same
 * name wait for this transaction.
 * @param name for instance `application-2026`
 * @returns as many as were asked for, in their order
 */
export async function takeNumbers(tx: Tx, name: string, count: number): Promise<number[]> {
  // It begins with WITH, because Sequelize throws away the rows of a statement that begins with INSERT.
  const sql =
    'WITH wanted (name, value) AS (SELECT CAST($1 AS TEXT), CAST($2 AS INTEGER)) ' +
    'INSERT INTO counters (name, value) SELECT name, value FROM wanted WHERE true ' +
    'ON CONFLICT (name) DO UPDATE SET value = counters.value + excluded.value RETURNING value';
  const [row] = await changeReturning(tx, sql, [name, count]);
  const last = Number(row?.['value']);
  return Array.from({ length: count }, (_, at) => last - count + 1 + at);
}

/** The next one, as `takeNumbers`. */
export async function takeNumber(tx: Tx, name: string): Promise<number> {
  const [number = 0] = await takeNumbers(tx, name, 1);
  return number;
}
