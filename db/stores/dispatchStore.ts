/** The outbox: messages wait here until one worker has sent them; the sealed secret goes once it is not needed. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import { CODE_KINDS, type Channel, type Dispatch } from '@desk/shared/dispatch/dispatch';
import type { MessageKindId } from '@desk/shared/dispatch/messages/messageKinds';
import type { DispatchColumns } from '../models/workRows';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { changeReturning, columnList, insertRows, rowsWith, updateRows } from '../sql/rows';
import { instantValue, readRow } from '../sql/values';

/** A message to be sent, with what the worker needs for it: the sealed part of a code, or nothing for words. */
export type ClaimedDispatch = Dispatch & { readonly sealedSecret: string | null };

interface NewOfAnyKind {
  readonly id: string;
  readonly applicationId: string;
  readonly channel: Channel;
  readonly queuedAt: string;
}
/** A message with a part of a code, to the person it is for. */
export interface NewCodeDispatch extends NewOfAnyKind {
  readonly kind: (typeof CODE_KINDS)[number];
  readonly personId: string;
  readonly codeId: string;
  readonly sealedSecret: string;
  readonly sentTo: string;
}
/** A message with words to the customer. */
export interface NewMessageDispatch extends NewOfAnyKind {
  readonly kind: 'customerMessage';
  readonly personId: string | null;
  readonly customerMessageId: string;
}
export type NewDispatch = NewCodeDispatch | NewMessageDispatch;

function asDispatch(row: DispatchColumns): Dispatch {
  const { sealedSecret: _secret, nextAttemptAt: _at, leaseOwner: _owner, leaseUntil: _until, ...dispatch } = row;
  return dispatch;
}

/** Puts messages in the outbox, to be sent at once. */
export async function queueDispatches(tx: Tx, dispatches: readonly NewDispatch[]): Promise<void> {
  const rows = dispatches.map((dispatch): DispatchColumns => ({
    codeId: null,
    customerMessageId: null,
    sealedSecret: null,
    sentTo: null,
    ...dispatch,
    status: 'queued',
    attempts: 0,
    sentAt: null,
    providerReference: null,
    lastError: null,
    printRunId: null,
    trackNumber: null,
    settledAt: null,
    nextAttemptAt: dispatch.queuedAt,
    leaseOwner: null,
    leaseUntil: null,
  }));
  await insertRows(tx, 'dispatches', rows);
}

/** Puts one message in the outbox. */
export async function queueDispatch(tx: Tx, dispatch: NewDispatch): Promise<void> {
  await queueDispatches(tx, [dispatch]);
}

/**
 * Takes electronic messages that are due and that no living worker holds; each counts an attempt. Two workers never get the
 * same one. Letters wait for a print run.
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
    `SELECT id FROM dispatches WHERE status = 'queued' AND channel <> 'letter' AND next_attempt_at <= $3 ` +
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
    .map((row) => ({ ...asDispatch(row), sealedSecret: row.sealedSecret }));
}

const RELEASED = { leaseOwner: null, leaseUntil: null } as const;

/**
 * Records that a message has gone, and wipes its secret.
 * @returns false when it no longer waited, for instance superseded meanwhile
 */
export async function markSent(
  tx: Tx,
  id: string,
  sent: { readonly sentAt: string; readonly providerReference: string },
): Promise<boolean> {
  const set = { ...sent, ...RELEASED, status: 'sent', sealedSecret: null, lastError: null } as const;
  return (await updateRows(tx, 'dispatches', { match: { id, status: ['queued', 'printing'] }, set })) === 1;
}

/**
 * Records a failed attempt: to be tried again at `nextAttemptAt`, or given up into the tray. The secret stays sealed, so
 * that whoever tries it again sends the same code.
 * @returns false when it was no longer queued
 */
export async function markFailed(
  tx: Tx,
  id: string,
  failure: { readonly error: string; readonly nextAttemptAt: string; readonly giveUp: boolean },
): Promise<boolean> {
  const { error, nextAttemptAt, giveUp } = failure;
  const end = giveUp ? ({ status: 'failed' } as const) : { nextAttemptAt };
  const set = { ...RELEASED, lastError: error, ...end };
  return (await updateRows(tx, 'dispatches', { match: { id, status: 'queued' }, set })) === 1;
}

/**
 * Puts a message of the tray back in the outbox, with the same secret, as if it was never tried.
 * @returns false when it is not in the tray, or its secret is gone
 */
export async function requeue(tx: Tx, id: string, at: string): Promise<boolean> {
  const sql =
    `UPDATE dispatches SET status = 'queued', attempts = 0, last_error = NULL, next_attempt_at = $2, print_run_id = NULL, ` +
    `track_number = NULL WHERE id = $1 AND status IN ('failed', 'printing') ` +
    `AND (sealed_secret IS NOT NULL OR kind = 'customerMessage') RETURNING id`;
  return (await changeReturning(tx, sql, [id, instantValue(tx.dialect, at)])).length === 1;
}

/**
 * Records that a message came back after it had gone.
 * @param cause a stable word, never text of a carrier
 * @returns false when it had not gone, or came back before
 */
export async function markCameBack(
  tx: Tx,
  id: string,
  { status, cause }: { readonly status: 'bounced' | 'returned'; readonly cause: string },
): Promise<boolean> {
  const set = { status, lastError: cause } as const;
  return (await updateRows(tx, 'dispatches', { match: { id, status: 'sent' }, set })) === 1;
}

/**
 * A person's code is void or used: takes back what has not gone yet and wipes its secret, and empties the tray of what did
 * not arrive.
 * @param at ISO moment
 * @returns how many were taken back
 */
export async function supersedeDispatches(tx: Tx, personId: string, at: string): Promise<number> {
  const set = { ...RELEASED, status: 'superseded', sealedSecret: null } as const;
  const ofPerson = { personId, kind: CODE_KINDS } as const;
  await updateRows(tx, 'dispatches', {
    match: { ...ofPerson, status: ['bounced', 'returned'], settledAt: null },
    set: { settledAt: at },
  });
  return updateRows(tx, 'dispatches', { match: { ...ofPerson, status: ['queued', 'printing', 'failed'] }, set });
}

/** A code that never left has no end of its own; its secret is not kept longer than this for somebody to try again. */
const LONGEST_WAIT_MS = 30 * 86_400_000;

/**
 * Ends what can never be sent to any use: messages whose code is past its time, or waits to leave for a month. Their secrets
 * are wiped; a new code can be made.
 * @param now ISO moment
 * @returns how many there were
 */
export async function endExpired(tx: Tx, now: string): Promise<number> {
  const sql =
    `UPDATE dispatches SET status = 'superseded', sealed_secret = NULL, lease_owner = NULL, lease_until = NULL ` +
    `WHERE status IN ('queued', 'printing', 'failed') AND (code_id IN (SELECT id FROM activation_codes WHERE expires_at < $1) ` +
    `OR (queued_at < $2 AND code_id IN (SELECT id FROM activation_codes WHERE expires_at IS NULL))) RETURNING id`;
  const waitedSince = new Date(Date.parse(now) - LONGEST_WAIT_MS).toISOString();
  return (await changeReturning(tx, sql, [instantValue(tx.dialect, now), instantValue(tx.dialect, waitedSince)]))
    .length;
}

/** Takes a message that never went out of the tray, since its words go another way. Returns false when it was not in it. */
export async function endDispatch(tx: Tx, id: string): Promise<boolean> {
  const set = { ...RELEASED, status: 'superseded' } as const;
  return (await updateRows(tx, 'dispatches', { match: { id, status: 'failed' }, set })) === 1;
}

/**
 * Takes a message that came back, or a letter that cannot be printed, out of the tray: something was done about it.
 * @param at ISO moment
 * @returns false when it lies in no tray, or was settled before
 */
export async function settleDispatch(tx: Tx, id: string, at: string): Promise<boolean> {
  const cameBack = { id, status: ['bounced', 'returned'], settledAt: null } as const;
  const cannotGo = { id, status: ['failed'], channel: 'letter', kind: 'customerMessage', settledAt: null } as const;
  const set = { settledAt: at };
  const changed = await updateRows(tx, 'dispatches', { match: cameBack, set });
  return changed === 1 || (await updateRows(tx, 'dispatches', { match: cannotGo, set })) === 1;
}

/**
 * Takes back words to a customer that nobody has begun to send or to print.
 * @param kinds of messages whose words are not needed any more
 * @returns the messages that do not go, each with the dispatches that were taken back
 */
export async function takeBackWords(
  tx: Tx,
  applicationId: string,
  kinds: readonly MessageKindId[],
): Promise<Map<string, string[]>> {
  const messages = await rowsWith(tx, 'customer_messages', { match: { applicationId, kind: kinds } });
  const taken = new Map<string, string[]>();
  for (const { id: customerMessageId } of messages) {
    const sql =
      `UPDATE dispatches SET status = 'superseded' WHERE customer_message_id = $1 AND lease_owner IS NULL ` +
      `AND status IN ('queued', 'failed') RETURNING id`;
    const ids = (await changeReturning(tx, sql, [customerMessageId])).map(({ id }) => String(id));
    if (ids.length > 0) {
      taken.set(customerMessageId, ids);
    }
  }
  return taken;
}

/** Every way by which the words of a message go. */
export async function dispatchesOfMessage(reader: Reader, customerMessageId: string): Promise<Dispatch[]> {
  return (await rowsWith(reader, 'dispatches', { match: { customerMessageId } })).map(asDispatch);
}

/** The message with this id as it is now, held until this transaction ends; null when there is none. */
export async function lockDispatch(tx: Tx, id: string): Promise<DispatchColumns | null> {
  const [row] = await rowsWith(tx, 'dispatches', { match: { id }, lock: true });
  return row ?? null;
}

/** The message with this id, or null. */
export async function findDispatch(reader: Reader, id: string): Promise<Dispatch | null> {
  const [row] = await rowsWith(reader, 'dispatches', { match: { id } });
  return row === undefined ? null : asDispatch(row);
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
  const { rows, ...total } = await listRows(reader, { resource: 'dispatches', table: 'dispatches' }, query);
  return { ...total, rows: rows.map(asDispatch) };
}
