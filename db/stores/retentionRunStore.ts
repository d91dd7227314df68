/** Keeps the nights in which the desk looked for what has to go. */
import type { RetentionRunColumns } from '../models/trailRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowsWith, rowWith } from '../sql/rows';

export type RetentionRun = RetentionRunColumns;

/** Keeps a night. Throws StorageError `unique` when another process had it. */
export async function insertRetentionRun(tx: Tx, run: RetentionRun): Promise<void> {
  await insertRows(tx, 'retention_runs', [run]);
}

/** Whether there was a round under this name. */
export async function hasRetentionRun(reader: Reader, night: string): Promise<boolean> {
  return (await rowWith(reader, 'retention_runs', { night })) !== null;
}

/** The last nights, the latest first. */
export async function lastRetentionRuns(reader: Reader, limit: number): Promise<RetentionRun[]> {
  return rowsWith(reader, 'retention_runs', { match: {}, order: [['startedAt', 'DESC']], limit });
}
