/** The outbox: messages wait here until one worker has sent them; the sealed secret goes once it is not needed. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import type { DispatchColumns } from '../models/workRows';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { changeReturning, columnList, insertRows, rowsWith, updateRows } from '../sql/rows';
import { instantValue, readRow } from '../sql/values';

/** A message to be sent, with what the worker needs for it. */
export type ClaimedDispatch = Dispatch & { readonly codeId: string; readonly sealedSecret: string };
export type NewDispatch = Pick<
  ClaimedDispatch,
  'id' | 'applicationId' | 'personId' | 'codeId' | 'channel' | 'sealedSecret' | 'queuedAt'
>;

function asDispatch(row: DispatchColumns): Dispatch {
  const { id, applicationId, personId, channel, status, attempts, queuedAt, sentAt, providerReference, lastError } =
    row;
  return { id, applicationId, personId, channel, status, attempts, queuedAt, sentAt, providerReference, lastError };
}

/** Puts a message in the outbox, to be sent at once. */
export async function queueDispatch(tx: Tx, dispatch: NewDispatch): Promise<void> {
  await insertRows(tx, 'dispatches', [
    {
      ...dispatch,
      ...{ status: 'queued', attempts: 0, sentAt: null, providerReference: null, lastError: null },
      ...{ nextAttemptAt: dispatch.queuedAt, leaseOwner: null, leaseUntil: null },
    },
  ]);
}

/**
 * Takes messages that are due and that no living worker holds; each counts an attempt. Two workers never get the same one.
 * @param tx a short transaction: sending happens after it, under the lease
 * @param claim `now` and `leaseUntil` are moments; `workerId` names who holds the lease
 * @returns at most `limit` of them, the longest due first
 */
export async function claimDispatches(
  tx: Tx,
  claim: { readonly workerId: string; readonly now: string; readonly leaseUntil: string; readonly limit: number },
): Promise<ClaimedDispatch[]> {
  const skip = tx.dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : '';
  const due =
    `SELECT id FROM dispatches WHERE status = 'queued' AND next_attempt_at <= $3 ` +
    `AND (lease_until IS NULL OR lease_until <= $3) ORDER BY next_attempt_at, id LIMIT ${Math.trunc(claim.limit)}${skip}`;
  const sql =
    `UPDATE dispatches SET lease_owner = $1, lease_until = $2, attempts = attempts + 1 ` +
    `WHERE id IN (${due}) RETURNING ${columnList('dispatches')}`;
  const { workerId, leaseUntil, now } = claim;
  const values = [workerId, instantValue(tx.dialect, leaseUntil), instantValue(tx.dialect, now)];
  const claimed = await changeReturning(tx, sql, values);
  return claimed
    .map((row) => readRow(tx.dialect, 'dispatches', row))
    .sort((a, b) => a.nextAttemptAt.localeCompare(b.nextAttemptAt) || a.id.localeCompare(b.id))
    .flatMap((row) =>
      row.sealedSecret === null ? [] : [{ ...asDispatch(row), codeId: row.codeId, sealedSecret: row.sealedSecret }],
    );
}

const RELEASED = { leaseOwner: null, leaseUntil: null } as const;

/**
 * Records that a message has gone, and wipes its secret.
 * @returns false when it was no longer queued, for instance superseded meanwhile
 */
export async function markSent(
  tx: Tx,
  id: string,
  sent: { readonly sentAt: string; readonly providerReference: string },
): Promise<boolean> {
  const set = { ...sent, ...RELEASED, status: 'sent', sealedSecret: null, lastError: null } as const;
  return (await updateRows(tx, 'dispatches', { match: { id, status: 'queued' }, set })) === 1;
}

/**
 * Records a failed attempt: to be tried again at `nextAttemptAt`, or given up, which wipes the secret as well (a new code
 * is issued then).
 * @returns false when it was no longer queued
 */
export async function markFailed(
  tx: Tx,
  id: string,
  failure: { readonly error: string; readonly nextAttemptAt: string; readonly giveUp: boolean },
): Promise<boolean> {
  const { error, nextAttemptAt, giveUp } = failure;
  const end = giveUp ? ({ status: 'failed', sealedSecret: null } as const) : { nextAttemptAt };
  const set = { ...RELEASED, lastError: error, ...end };
  return (await updateRows(tx, 'dispatches', { match: { id, status: 'queued' }, set })) === 1;
}

/** Takes back what still waits for a person, and wipes the secrets. Returns how many there were. */
export async function supersedeDispatches(tx: Tx, personId: string): Promise<number> {
  const set = { ...RELEASED, status: 'superseded', sealedSecret: null } as const;
  return updateRows(tx, 'dispatches', { match: { personId, status: 'queued' }, set });
}

/** The messages of a case, the oldest first. */
export async function dispatchesOf(reader: Reader, applicationId: string): Promise<Dispatch[]> {
  const order = [
    ['queuedAt', 'ASC'],
    ['id', 'ASC'],
  ] as const;
  const rows = await rowsWith(reader, 'dispatches', { match: { applicationId }, order });
  return rows.map(asDispatch);
}

/** A page of messages. */
export async function listDispatches(reader: Reader, query: ListQuery): Promise<Page<Dispatch>> {
  const { rows, total } = await listRows(reader, { resource: 'dispatches', table: 'dispatches' }, query);
  return { rows: rows.map(asDispatch), total };
}
