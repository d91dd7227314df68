/** Keeps print runs: which letters they hold, where their PDF lies until it is read, and when they were posted. */
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { PrintRun } from '@desk/shared/dispatch/printRun';
import type { DispatchColumns, PrintRunColumns } from '../models/workRows';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { changeReturning, insertRows, query, rowsWith, updateRows, type Changes } from '../sql/rows';
import { instantValue } from '../sql/values';
import type { Bindable } from '../sql/parameters';

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

const DUE = "d.status = 'queued' AND d.channel = 'letter' AND d.next_attempt_at <= $1";

/** What takes the codes of a case out of somebody's hands, beside having handled it. */
const DECIDING = [
  'decision.approved',
  'decision.rejected',
  'code.reissued',
] as const satisfies readonly AuditEventType[];

/** Binds: $2 who, $3 true, and the events of `DECIDING` from $4 on. */
const WORKED_ON =
  'EXISTS (SELECT 1 FROM audit_events e WHERE e.application_id = d.application_id AND e.actor_id = $2 ' +
  `AND (e.handling = $3 OR e.type IN (${DECIDING.map((_event, index) => `$${String(index + 4)}`).join(', ')})))`;

function whoBinds(first: Bindable, actorId: string): Bindable[] {
  return [first, actorId, true, ...DECIDING];
}

/**
 * Puts letters that wait into a run, the longest waiting first. Two runs never get the same letter, and no run a letter
 * of a case that its maker worked on. Source: the product's rule on who prints
 * @param claim `now` is a moment, letters due later stay; `actorId` makes the run
 * @returns how many there were
 */
export async function claimForPrint(
  tx: Tx,
  claim: { readonly printRunId: string; readonly actorId: string; readonly now: string; readonly limit: number },
): Promise<number> {
  const skip = tx.dialect === 'postgres' ? ' FOR UPDATE OF d SKIP LOCKED' : '';
  const due =
    `SELECT d.id FROM dispatches d WHERE ${DUE} AND NOT ${WORKED_ON} ` +
    `ORDER BY d.queued_at, d.id LIMIT ${String(Math.trunc(claim.limit))}${skip}`;
  const binds = whoBinds(instantValue(tx.dialect, claim.now), claim.actorId);
  const runAt = `$${String(binds.length + 1)}`;
  const sql = `UPDATE dispatches SET status = 'printing', print_run_id = ${runAt} WHERE id IN (${due}) RETURNING id`;
  return (await changeReturning(tx, sql, [...binds, claim.printRunId])).length;
}

/**
 * Letters that wait and that this person does not print, having worked on their cases.
 * @param now a moment; letters due later do not count
 * @returns how many
 */
export async function lettersForOtherEyes(reader: Reader, actorId: string, now: string): Promise<number> {
  const sql = `SELECT COUNT(*) AS letters FROM dispatches d WHERE ${DUE} AND ${WORKED_ON}`;
  const [row] = await query(reader, sql, whoBinds(instantValue(reader.dialect, now), actorId));
  return Number(row?.['letters'] ?? 0);
}

/**
 * Letters of a run whose case its maker has worked on since.
 * @returns ids of the cases, each once
 */
export async function casesWorkedOnInRun(reader: Reader, printRunId: string, actorId: string): Promise<string[]> {
  const sql =
    `SELECT DISTINCT d.application_id AS id FROM dispatches d WHERE d.print_run_id = $1 AND d.status = 'printing' ` +
    `AND ${WORKED_ON}`;
  return (await query(reader, sql, whoBinds(printRunId, actorId))).map((row) => String(row['id']));
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
  const source = { resource: 'print-runs', table: 'print_runs', unique: ['number'] } as const;
  const { rows, ...total } = await listRows(reader, source, query);
  return { ...total, rows: rows.map(printRunOf) };
}
