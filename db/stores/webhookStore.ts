/** What endpoints are to be told: written with the fact itself, then taken under a lease until it is told or given up. */
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import {
  webhookEventOf,
  type WebhookDelivery,
  type WebhookMessage,
  type WebhookMessageType,
} from '@desk/shared/contract/webhooks';
import { newId } from '../ids';
import type { WebhookDeliveryColumns } from '../models/webhookRows';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { changeReturning, columnList, insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';
import { instantValue, readRow } from '../sql/values';

function asDelivery(row: WebhookDeliveryColumns): WebhookDelivery {
  const { leaseOwner: _owner, leaseUntil: _until, ...delivery } = row;
  return delivery;
}

export interface NewWebhook {
  readonly message: WebhookMessage;
  readonly applicationId: string | null;
  readonly at: string;
  readonly endpointIds: readonly string[];
}

/**
 * Queues a message for endpoints.
 * @returns the ids of the deliveries
 */
export async function queueWebhook(tx: Tx, { message, applicationId, at, endpointIds }: NewWebhook): Promise<string[]> {
  const { type, data } = message;
  const eventId = newId();
  const body = JSON.stringify({ type, timestamp: at, data });
  await insertRows(tx, 'webhook_events', [{ id: eventId, type, applicationId, body, createdAt: at }]);
  const deliveries = endpointIds.map((endpointId): WebhookDeliveryColumns => ({
    id: newId(),
    endpointId,
    eventId,
    type,
    applicationId,
    status: 'pending',
    attempts: 0,
    createdAt: at,
    nextAttemptAt: at,
    responseStatus: null,
    deliveredAt: null,
    log: [],
    leaseOwner: null,
    leaseUntil: null,
  }));
  await insertRows(tx, 'webhook_deliveries', deliveries);
  return deliveries.map(({ id }) => id);
}

/** The endpoints that are switched on and asked for this event. */
async function listenersTo(reader: Reader, type: WebhookMessageType): Promise<string[]> {
  const active = await rowsWith(reader, 'webhook_endpoints', { match: { active: true }, order: [['id', 'ASC']] });
  return active.filter(({ events }) => events.some((one) => one === type)).map(({ id }) => id);
}

/** Queues a message that is about no case, in the transaction of what it tells; without a listener nothing. */
export async function queueForListeners(tx: Tx, message: WebhookMessage, at: string): Promise<void> {
  const endpointIds = await listenersTo(tx, message.type);
  if (endpointIds.length > 0) {
    await queueWebhook(tx, { message, applicationId: null, at, endpointIds });
  }
}

/** Queues what an event of the trail is to other programs, in the transaction of that event; without a listener nothing. */
export async function queueWebhooksOf(
  tx: Tx,
  {
    applicationId,
    entry,
    at,
  }: { readonly applicationId: string | null; readonly entry: AuditEntry; readonly at: string },
): Promise<void> {
  const known = { applicationId: applicationId ?? '', caseNumber: '', level: '' };
  const type = webhookEventOf(entry, known, at)?.type;
  if (applicationId === null || type === undefined) {
    return;
  }
  const endpointIds = await listenersTo(tx, type);
  const found = endpointIds.length === 0 ? null : await rowWith(tx, 'applications', { id: applicationId });
  if (found === null) {
    return;
  }
  const message = webhookEventOf(entry, { applicationId, caseNumber: found.number, level: found.targetLevel }, at);
  if (message !== null) {
    await queueWebhook(tx, { message, applicationId, at, endpointIds });
  }
}

/**
 * Takes deliveries that are due, to endpoints that are switched on, and that no living worker holds; each counts an attempt.
 * @param tx a short transaction: sending happens after it, under the lease
 */
export async function claimWebhooks(
  tx: Tx,
  claim: { readonly workerId: string; readonly now: string; readonly leaseUntil: string; readonly limit: number },
): Promise<WebhookDelivery[]> {
  const skip = tx.dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : '';
  const due =
    `SELECT id FROM webhook_deliveries WHERE status = 'pending' AND next_attempt_at <= $3 ` +
    `AND (lease_until IS NULL OR lease_until <= $3) ` +
    `AND endpoint_id IN (SELECT id FROM webhook_endpoints WHERE active) ` +
    `ORDER BY next_attempt_at, id LIMIT ${Math.trunc(claim.limit)}${skip}`;
  const sql =
    `UPDATE webhook_deliveries SET lease_owner = $1, lease_until = $2, attempts = attempts + 1 ` +
    `WHERE id IN (${due}) RETURNING ${columnList('webhook_deliveries')}`;
  const { workerId, leaseUntil, now } = claim;
  const rows = await changeReturning(tx, sql, [
    workerId,
    instantValue(tx.dialect, leaseUntil),
    instantValue(tx.dialect, now),
  ]);
  return rows.map((row) => asDelivery(readRow(tx.dialect, 'webhook_deliveries', row)));
}

/** Records how an attempt went and lets go of the lease. @returns false when it was no longer waiting */
export async function recordWebhookAttempt(
  tx: Tx,
  id: string,
  outcome: Partial<Pick<WebhookDelivery, 'status' | 'nextAttemptAt' | 'responseStatus' | 'deliveredAt' | 'log'>>,
): Promise<boolean> {
  const set = { ...outcome, leaseOwner: null, leaseUntil: null };
  return (await updateRows(tx, 'webhook_deliveries', { match: { id, status: 'pending' }, set })) === 1;
}

const ANEW = `SET status = 'pending', attempts = 0, next_attempt_at = $1, delivered_at = NULL`;

/** Lets one delivery begin anew, under the same webhook-id. @returns false while it is still under way */
export async function replayWebhook(tx: Tx, id: string, now: string): Promise<boolean> {
  const sql = `UPDATE webhook_deliveries ${ANEW} WHERE id = $2 AND status <> 'pending' RETURNING id`;
  return (await changeReturning(tx, sql, [instantValue(tx.dialect, now), id])).length === 1;
}

/** Lets everything begin anew that an endpoint missed for good since a moment. @returns how many */
export async function replayFailedWebhooks(
  tx: Tx,
  { endpointId, since, now }: { readonly endpointId: string; readonly since: string; readonly now: string },
): Promise<number> {
  const sql =
    `UPDATE webhook_deliveries ${ANEW} ` +
    `WHERE endpoint_id = $2 AND status = 'failed' AND created_at >= $3 RETURNING id`;
  const values = [instantValue(tx.dialect, now), endpointId, instantValue(tx.dialect, since)];
  return (await changeReturning(tx, sql, values)).length;
}

/** The body that is sent, or null. */
export async function webhookBody(reader: Reader, eventId: string): Promise<string | null> {
  return (await rowWith(reader, 'webhook_events', { id: eventId }))?.body ?? null;
}

/** The delivery with this id, or null. */
export async function findWebhookDelivery(reader: Reader, id: string): Promise<WebhookDelivery | null> {
  const row = await rowWith(reader, 'webhook_deliveries', { id });
  return row && asDelivery(row);
}

/** A page of deliveries. */
export async function listWebhookDeliveries(reader: Reader, query: ListQuery): Promise<Page<WebhookDelivery>> {
  const source = { resource: 'webhook-deliveries', table: 'webhook_deliveries' } as const;
  const { rows, ...total } = await listRows(reader, source, query);
  return { ...total, rows: rows.map(asDelivery) };
}
