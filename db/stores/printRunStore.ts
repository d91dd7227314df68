/** Keeps print runs: which letters they hold, where their PDF lies until it is read, and when they were posted. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { PrintRun } from '@desk/shared/dispatch/printRun';
import type { DispatchColumns, PrintRunColumns } from '../models/workRows';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { changeReturning, insertRows, rowsWith, updateRows, type Changes } from '../sql/rows';
import { instantValue } from '../sql/values';

export type { StoredPrintFile } from '../models/workRows';
export type StoredPrintRun = PrintRunColumns;
/** A letter in a run, with its sealed secret until it is posted. */
export type PrintedDispatch = DispatchColumns;

/** What everybody may know of a run. */
export function printRunOf({ file: _file, ...run }: PrintRunColumns): PrintRun {
  return run;
}

/** Adds a run without letters. */
export async function insertPrintRun(tx: Tx, run: StoredPrintRun): Promise<void> {
  await insertRows(tx, 'print_runs', [run]);
}

/**
 * Puts letters that wait into a run, the longest waiting first. Two runs never get the same letter.
 * @param claim `now` is a moment; letters due later stay
 * @returns how many there were
 */
export async function claimForPrint(
  tx: Tx,
  claim: { readonly printRunId: string; readonly now: string; readonly limit: number },
): Promise<number> {
  const skip = tx.dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : '';
  const due =
    `SELECT id FROM dispatches WHERE status = 'queued' AND channel = 'letter' AND next_attempt_at <= $2 ` +
    `ORDER BY queued_at, id LIMIT ${String(Math.trunc(claim.limit))}${skip}`;
  const sql = `UPDATE dispatches SET status = 'printing', print_run_id = $1 WHERE id IN (${due}) RETURNING id`;
  return (await changeReturning(tx, sql, [claim.printRunId, instantValue(tx.dialect, claim.now)])).length;
}

/** The letters of a run in the order in which they came; one whose code was taken back meanwhile is superseded. */
export async function lettersOfRun(reader: Reader, printRunId: string): Promise<PrintedDispatch[]> {
  const order = [
    ['queuedAt', 'ASC'],
    ['id', 'ASC'],
  ] as const;
  return rowsWith(reader, 'dispatches', { match: { printRunId }, order });
}

/** The run with this id, or null. */
export async function findPrintRun(reader: Reader, id: string): Promise<StoredPrintRun | null> {
  const [run] = await rowsWith(reader, 'print_runs', { match: { id } });
  return run ?? null;
}

/** The same, held until this transaction ends. */
export async function lockPrintRun(tx: Tx, id: string): Promise<StoredPrintRun | null> {
  const [run] = await rowsWith(tx, 'print_runs', { match: { id }, lock: true });
  return run ?? null;
}

/** Runs whose PDF is still to be made, the oldest first. */
export async function runsToDraw(reader: Reader): Promise<StoredPrintRun[]> {
  return rowsWith(reader, 'print_runs', { match: { status: 'drawing' }, order: [['createdAt', 'ASC']] });
}

/** Changes a run that is held by `lockPrintRun`. */
export async function changePrintRun(tx: Tx, id: string, set: Changes<StoredPrintRun>): Promise<void> {
  await updateRows(tx, 'print_runs', { match: { id }, set });
}

/** Keeps the number of a registered item with its letter. Returns false when the letter is not being printed. */
export async function keepTrackNumber(tx: Tx, dispatchId: string, trackNumber: string): Promise<boolean> {
  const match = { id: dispatchId, status: 'printing' };
  return (await updateRows(tx, 'dispatches', { match, set: { trackNumber } })) === 1;
}

/** The letter that already has this number, or null: a sticker goes on one letter. */
export async function letterWithTrackNumber(reader: Reader, trackNumber: string): Promise<string | null> {
  const [row] = await rowsWith(reader, 'dispatches', { match: { trackNumber } });
  return row?.id ?? null;
}

/** A page of runs. */
export async function listPrintRuns(reader: Reader, query: ListQuery): Promise<Page<PrintRun>> {
  const { rows, total } = await listRows(reader, { resource: 'print-runs', table: 'print_runs' }, query);
  return { rows: rows.map(printRunOf), total };
}
