/** Keeps what is counted to be limited, in windows of time; who is counted is a keyed hash. */
import type { Reader, Tx } from '../reader';
import { changeReturning, rowWith } from '../sql/rows';
import { instantValue } from '../sql/values';

export interface Count {
  readonly points: number;
  /** When its window is over, and it begins anew. */
  readonly endsAt: string;
}

/**
 * @param at now
 * @returns what stands under a key; null when nothing does, or its window is over
 */
export async function countOf(reader: Reader, key: string, at: string): Promise<Count | null> {
  const row = await rowWith(reader, 'rate_limits', { key });
  return row === null || row.endsAt <= at ? null : row;
}

export interface Counting extends Count {
  readonly key: string;
  readonly at: string;
  /** Puts the points in place of what stands there, instead of adding them to it. */
  readonly isAnew: boolean;
}

/**
 * Adds points to what stands under a key, in one statement, so that two who count at once both count.
 * @param counting `endsAt` is the end of a window that begins with them
 */
export async function countUp(tx: Tx, { key, points, endsAt, at, isAnew }: Counting): Promise<Count> {
  const [ends, now] = [instantValue(tx.dialect, endsAt), instantValue(tx.dialect, at)];
  const stands = isAnew ? 'false' : 'rate_limits.ends_at > $4';
  // It begins with WITH, because Sequelize on SQLite throws away the rows of a statement that begins with INSERT.
  const sql =
    'WITH wanted (key, points) AS (SELECT CAST($1 AS TEXT), CAST($2 AS INTEGER)) ' +
    'INSERT INTO rate_limits (key, points, ends_at) SELECT key, points, $3 FROM wanted WHERE true ' +
    'ON CONFLICT (key) DO UPDATE SET ' +
    `points = CASE WHEN ${stands} THEN rate_limits.points ELSE 0 END + excluded.points, ` +
    `ends_at = CASE WHEN ${stands} THEN rate_limits.ends_at ELSE excluded.ends_at END RETURNING points, ends_at`;
  const [row] = await changeReturning(tx, sql, isAnew ? [key, points, ends] : [key, points, ends, now]);
  return { points: Number(row?.['points']), endsAt: new Date(row?.['ends_at'] as string | Date).toISOString() };
}

/** @returns whether something stood there */
export async function forgetCount(tx: Tx, key: string): Promise<boolean> {
  return (await changeReturning(tx, 'DELETE FROM rate_limits WHERE key = $1 RETURNING key', [key])).length > 0;
}

/** @returns how many counts were over, and are gone */
export async function forgetEndedCounts(tx: Tx, at: string): Promise<number> {
  const sql = 'DELETE FROM rate_limits WHERE ends_at <= $1 RETURNING key';
  return (await changeReturning(tx, sql, [instantValue(tx.dialect, at)])).length;
}
