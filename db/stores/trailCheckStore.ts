/** Keeps what the nightly look at the trail found. */
import type { TrailCheckColumns } from '../models/trailRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowsWith } from '../sql/rows';

export type TrailCheck = TrailCheckColumns;

/** The look that began last, or null when there was none. */
export async function lastTrailCheck(reader: Reader): Promise<TrailCheck | null> {
  const [last] = await rowsWith(reader, 'trail_checks', { match: {}, order: [['startedAt', 'DESC']], limit: 1 });
  return last ?? null;
}

/** Adds a look. Throws StorageError `unique` when another process was there first that night. */
export async function insertTrailCheck(tx: Tx, check: TrailCheck): Promise<void> {
  await insertRows(tx, 'trail_checks', [check]);
}
