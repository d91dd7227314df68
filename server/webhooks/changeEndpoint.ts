/** Decides what an administrator may do with an endpoint: make it, change it, switch it off and on, rotate its secret, try it. */
import {
  findWebhookEndpoint,
  insertWebhookEndpoint,
  lockWebhookEndpoint,
  saveWebhookEndpoint,
  shownEndpoint,
  type StoredWebhookEndpoint,
} from '@desk/db/stores/webhookEndpointStore';
import { queueWebhook } from '@desk/db/stores/webhookStore';
import type { Tx } from '@desk/db/reader';
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { DomainError } from '@desk/shared/contract/errors';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import {
  WEBHOOK_OVERLAP_HOURS,
  WEBHOOK_TEST,
  type CreateWebhookEndpointInput,
  type UpdateWebhookEndpointInput,
  type WebhookEndpoint,
  type WebhookEndpointWithSecret,
} from '@desk/shared/contract/webhooks';
import { appendAudit } from '../trail/append';
import type { Config } from '../config';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce } from '../flow/once';
import { isUsableUrl } from './addressGuard';
import { newWebhookSecret, openWebhookSecret, sealWebhookSecret } from './signature';

export interface ByAdministrator {
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: AuditEventRow['origin'];
  readonly idempotencyKey: string | null;
}
type Parts = Pick<Dependencies, 'db' | 'clock' | 'newId' | 'config'>;

export async function record(
  tx: Tx,
  { actor, requestId, origin }: ByAdministrator,
  { entry, at }: { readonly entry: AuditEntry; readonly at: string },
): Promise<void> {
  await appendAudit(tx, { applicationId: null, actor, requestId, origin, entry, at, handling: false });
}

export function hostOf({ url }: Pick<WebhookEndpoint, 'url'>): string {
  return new URL(url).host;
}

/** The row held until the end of the transaction, of the version that the screen had. */
export async function lockEndpoint(tx: Tx, id: string, version?: number): Promise<StoredWebhookEndpoint> {
  const stored = await lockWebhookEndpoint(tx, id);
  if (stored === null) {
    throw new DomainError('notFound');
  }
  if (version !== undefined && version !== stored.version) {
    throw new DomainError('webhookChanged');
  }
  return stored;
}

function refuseUrl({ webhookAllowPrivate: allowPrivate, isDemo }: Config, url: string): void {
  if (!isUsableUrl(new URL(url), { allowPrivate, isDemo })) {
    throw new DomainError('webhookUrlRefused', { errors: { url: 'not allowed' } });
  }
}

/** Opened from the row, so that a request that is sent again hears the same secret and no answer with it is kept. */
async function withSecret({ db, config }: Parts, id: string): Promise<WebhookEndpointWithSecret> {
  const stored = await findWebhookEndpoint(db, id);
  if (stored === null) {
    throw new DomainError('notFound');
  }
  return { ...shownEndpoint(stored), secret: openWebhookSecret(config, stored) };
}

/** @throws DomainError webhookUrlRefused */
export async function createEndpoint(
  deps: Parts,
  input: CreateWebhookEndpointInput,
  by: ByAdministrator,
): Promise<WebhookEndpointWithSecret> {
  refuseUrl(deps.config, input.url);
  const at = deps.clock().toISOString();
  const question = { key: by.idempotencyKey, actorId: by.actor.id, request: ['webhooks.create', input], at };
  const { id } = await inTransactionOnce(deps, question, async (tx) => {
    const endpointId = deps.newId();
    await insertWebhookEndpoint(tx, {
      id: endpointId,
      version: 1,
      ...input,
      active: true,
      sealedSecret: sealWebhookSecret(deps.config, endpointId, newWebhookSecret()),
      formerSealedSecret: null,
      formerSecretUntil: null,
      failingSince: null,
      disabledAt: null,
      createdByName: by.actor.name,
      createdAt: at,
    });
    const data = { endpointId, host: hostOf(input), events: [...input.events] };
    await record(tx, by, { entry: { type: 'webhook.created', data }, at });
    return { id: endpointId };
  });
  return withSecret(deps, id);
}

/** Changes address, events, and whether it is on; switching it on forgets its failures. @throws DomainError webhookChanged, webhookUrlRefused */
export async function updateEndpoint(
  deps: Parts,
  { id, input }: { readonly id: string; readonly input: UpdateWebhookEndpointInput },
  by: ByAdministrator,
): Promise<WebhookEndpoint> {
  const { version, ...fields } = input;
  refuseUrl(deps.config, input.url);
  const at = deps.clock().toISOString();
  const question = { key: by.idempotencyKey, actorId: by.actor.id, request: ['webhooks.update', id, input], at };
  return inTransactionOnce(deps, question, async (tx) => {
    const stored = await lockEndpoint(tx, id, version);
    const changed = (['url', 'events', 'active'] as const).filter(
      (name) => JSON.stringify(stored[name]) !== JSON.stringify(fields[name]),
    );
    if (changed.length === 0) {
      return shownEndpoint(stored);
    }
    const health = fields.active && !stored.active ? { failingSince: null, disabledAt: null } : {};
    await saveWebhookEndpoint(tx, stored, { ...fields, ...health });
    const data = { endpointId: id, host: hostOf(fields), fields: changed };
    await record(tx, by, { entry: { type: 'webhook.changed', data }, at });
    return shownEndpoint({ ...stored, ...fields, ...health, version: version + 1 });
  });
}

/** A new secret; the former one signs along for a day, so that a receiver can change over. @throws DomainError webhookChanged */
export async function rotateSecret(
  deps: Parts,
  { id, version }: { readonly id: string; readonly version: number },
  by: ByAdministrator,
): Promise<WebhookEndpointWithSecret> {
  const now = deps.clock();
  const at = now.toISOString();
  const question = { key: by.idempotencyKey, actorId: by.actor.id, request: ['webhooks.rotate', id, version], at };
  await inTransactionOnce(deps, question, async (tx) => {
    const stored = await lockEndpoint(tx, id, version);
    await saveWebhookEndpoint(tx, stored, {
      sealedSecret: sealWebhookSecret(deps.config, id, newWebhookSecret()),
      formerSealedSecret: stored.sealedSecret,
      formerSecretUntil: new Date(now.getTime() + WEBHOOK_OVERLAP_HOURS * 3_600_000).toISOString(),
    });
    const data = { endpointId: id, host: hostOf(stored) };
    await record(tx, by, { entry: { type: 'webhook.secretRotated', data }, at });
    return { id };
  });
  return withSecret(deps, id);
}

/** Queues a message that says nothing, to see whether it arrives. @throws DomainError webhookOff */
export async function testEndpoint(deps: Parts, id: string, by: ByAdministrator): Promise<{ deliveryId: string }> {
  const at = deps.clock().toISOString();
  const question = { key: by.idempotencyKey, actorId: by.actor.id, request: ['webhooks.test', id], at };
  return inTransactionOnce(deps, question, async (tx) => {
    const stored = await lockEndpoint(tx, id);
    if (!stored.active) {
      throw new DomainError('webhookOff');
    }
    const message = { type: WEBHOOK_TEST, data: { endpointId: id } } as const;
    const [deliveryId = ''] = await queueWebhook(tx, { message, applicationId: null, at, endpointIds: [id] });
    await record(tx, by, { entry: { type: 'webhook.tested', data: { endpointId: id, host: hostOf(stored) } }, at });
    return { deliveryId };
  });
}
