/** Endpoints of webhooks: who is told what; the sealed secrets leave this store only towards the signer. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { WebhookEndpoint } from '@desk/shared/contract/webhooks';
import type { WebhookEndpointColumns } from '../models/webhookRows';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';

/** An endpoint with the sealed secrets that it is signed with. */
export type StoredWebhookEndpoint = WebhookEndpointColumns;

/** The endpoint without its secrets, as it may be shown. */
export function shownEndpoint(stored: StoredWebhookEndpoint): WebhookEndpoint {
  const { sealedSecret: _sealed, formerSealedSecret: _former, ...shown } = stored;
  return shown;
}

/** Adds an endpoint. */
export async function insertWebhookEndpoint(tx: Tx, endpoint: StoredWebhookEndpoint): Promise<void> {
  await insertRows(tx, 'webhook_endpoints', [endpoint]);
}

/** The endpoint with this id, secrets included, or null. */
export async function findWebhookEndpoint(reader: Reader, id: string): Promise<StoredWebhookEndpoint | null> {
  return rowWith(reader, 'webhook_endpoints', { id });
}

/** The same, its row held until the transaction ends. */
export async function lockWebhookEndpoint(tx: Tx, id: string): Promise<StoredWebhookEndpoint | null> {
  const [endpoint] = await rowsWith(tx, 'webhook_endpoints', { match: { id }, lock: true });
  return endpoint ?? null;
}

/**
 * Saves what an administrator or the desk changed, and raises the version by one.
 * @returns false when it has another version by now; nothing is written then
 */
export async function saveWebhookEndpoint(
  tx: Tx,
  { id, version }: Pick<WebhookEndpoint, 'id' | 'version'>,
  fields: Partial<Omit<StoredWebhookEndpoint, 'id' | 'version' | 'createdAt' | 'createdByName'>>,
): Promise<boolean> {
  const set = { ...fields, version: version + 1 };
  return (await updateRows(tx, 'webhook_endpoints', { match: { id, version }, set })) === 1;
}

/** Notes since when an endpoint fails; null when it answered. No new version: an open screen need not hear of it. */
export async function noteWebhookHealth(tx: Tx, id: string, failingSince: string | null): Promise<void> {
  await updateRows(tx, 'webhook_endpoints', { match: { id }, set: { failingSince } });
}

/** A page of endpoints, without secrets. */
export async function listWebhookEndpoints(reader: Reader, query: ListQuery): Promise<Page<WebhookEndpoint>> {
  const { rows, ...total } = await listRows(
    reader,
    { resource: 'webhook-endpoints', table: 'webhook_endpoints' },
    query,
  );
  return { ...total, rows: rows.map(shownEndpoint) };
}
