/** Keeps the compared fields of a case; a comparison that changed supersedes the former one, which stays to be read. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { ComparedField } from '@desk/shared/mismatches/findMismatches';
import type { Mismatch, MismatchResolution } from '@desk/shared/mismatches/mismatch';
import type { MismatchColumns } from '../models/workRows';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';

/** One compared field as the comparison gives it. */
export type ComparedResult = Pick<Mismatch, 'id' | keyof ComparedField>;

function asMismatch({ position: _p, comparedAt: _c, supersededAt: _s, ...mismatch }: MismatchColumns): Mismatch {
  return mismatch;
}

async function currentRows(reader: Reader, applicationId: string): Promise<MismatchColumns[]> {
  const match = { applicationId, supersededAt: null };
  return rowsWith(reader, 'mismatches', { match, order: [['position', 'ASC']] });
}

type Compared = Pick<Mismatch, 'field' | 'subject' | 'subjectId' | 'declared' | 'registered' | 'difference'>;

/** The same field of the same subject with the same values, judged alike: how it was settled still holds. */
function isSame(left: Compared, right: Compared): boolean {
  return (['field', 'subject', 'subjectId', 'declared', 'registered', 'difference'] as const).every(
    (property) => left[property] === right[property],
  );
}

async function lastPosition(tx: Tx, applicationId: string): Promise<number> {
  const [last] = await rowsWith(tx, 'mismatches', {
    match: { applicationId },
    order: [['position', 'DESC']],
    limit: 1,
  });
  return last?.position ?? 0;
}

const UNSETTLED = { resolution: null, reason: '', resolvedById: null, resolvedByName: null, resolvedAt: null } as const;

/**
 * Makes a comparison the current one of a case. A row that compares the same values is kept with its resolution; the
 * others are marked superseded and what is new is added after them.
 * @param tx an open transaction
 * @param applicationId which case
 * @param results every compared field, also the identical ones
 * @param at the moment of comparing
 */
export async function saveComparison(
  tx: Tx,
  applicationId: string,
  results: readonly ComparedResult[],
  at: string,
): Promise<void> {
  const current = await currentRows(tx, applicationId);
  const gone = current.filter((row) => !results.some((result) => isSame(row, result)));
  const added = results.filter((result) => !current.some((row) => isSame(row, result)));
  if (gone.length > 0) {
    await updateRows(tx, 'mismatches', { match: { id: gone.map((row) => row.id) }, set: { supersededAt: at } });
  }
  const last = await lastPosition(tx, applicationId);
  const rows = added.map((result, index) => ({
    id: result.id,
    field: result.field,
    subject: result.subject,
    subjectId: result.subjectId,
    declared: result.declared,
    registered: result.registered,
    difference: result.difference,
    formattingReasons: result.formattingReasons,
    differenceKind: result.differenceKind,
    ...UNSETTLED,
    applicationId,
    position: last + index + 1,
    comparedAt: at,
    supersededAt: null,
  }));
  await insertRows(tx, 'mismatches', rows);
}

/** The current comparison of a case, in the order in which its fields were first compared. */
export async function mismatchesOf(reader: Reader, applicationId: string): Promise<Mismatch[]> {
  const rows = await currentRows(reader, applicationId);
  return rows.map(asMismatch);
}

/** Every field that was ever compared, superseded ones too, in the order in which they were. */
export async function everyMismatchOf(reader: Reader, applicationId: string): Promise<MismatchColumns[]> {
  const order = [
    ['comparedAt', 'ASC'],
    ['position', 'ASC'],
  ] as const;
  return rowsWith(reader, 'mismatches', { match: { applicationId }, order });
}

/** The current compared field with this id, or null; a superseded one is no longer there to be settled. */
export async function findMismatch(reader: Reader, id: string): Promise<Mismatch | null> {
  const row = await rowWith(reader, 'mismatches', { id, supersededAt: null });
  return row && asMismatch(row);
}

export interface Settlement {
  readonly resolution: MismatchResolution;
  readonly reason: string;
  readonly byId: string;
  readonly byName: string;
  readonly at: string;
}

/** Settles a difference. */
export async function resolveMismatch(tx: Tx, id: string, settlement: Settlement): Promise<void> {
  const { resolution, reason, byId, byName, at } = settlement;
  const set = { resolution, reason, resolvedById: byId, resolvedByName: byName, resolvedAt: at };
  await updateRows(tx, 'mismatches', { match: { id }, set });
}

/** A page of current compared fields. */
export async function listMismatches(reader: Reader, query: ListQuery): Promise<Page<Mismatch>> {
  const always = [{ property: 'supersededAt', is: null }] as const;
  const { rows, ...total } = await listRows(reader, { resource: 'mismatches', table: 'mismatches', always }, query);
  return { ...total, rows: rows.map(asMismatch) };
}

/** Opens settled differences again, since the customer said something about them. */
export async function reopenMismatches(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) {
    await updateRows(tx, 'mismatches', { match: { id: ids, supersededAt: null }, set: UNSETTLED });
  }
}
