/** Keeps what the nightly look at the trail found. */
import type { TrailCheckColumns } from '../models/trailRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowsWith, rowWith } from '../sql/rows';

export type TrailCheck = TrailCheckColumns;

/** The look that began last, or null when there was none. */
export async function lastTrailCheck(reader: Reader): Promise<TrailCheck | null> {
  const [last] = await lastTrailChecks(reader, 1);
  return last ?? null;
}

/** The looks that began last, the latest first. */
export async function lastTrailChecks(reader: Reader, limit: number): Promise<TrailCheck[]> {
  return rowsWith(reader, 'trail_checks', { match: {}, order: [['startedAt', 'DESC']], limit });
}

/** When the last look was finished, or, while there was none, when the trail began; null where there is no trail either. */
export async function lookedUntil(reader: Reader, last: TrailCheck | null): Promise<string | null> {
  if (last !== null) {
    return last.finishedAt;
  }
  const [first] = await rowsWith(reader, 'audit_events', { match: {}, order: [['sequence', 'ASC']], limit: 1 });
  return first?.at ?? null;
}

/** Whether there was a look under this name. */
export async function hasTrailCheck(reader: Reader, night: string): Promise<boolean> {
  return (await rowWith(reader, 'trail_checks', { night })) !== null;
}

/** Adds a look. Throws StorageError `unique` when another process was there first that night. */
export async function insertTrailCheck(tx: Tx, check: TrailCheck): Promise<void> {
  await insertRows(tx, 'trail_checks', [check]);
}
