/** Decides what can be told once more: one delivery, or all that an endpoint missed; always with a reason in the trail. */
import { findWebhookDelivery, replayFailedWebhooks, replayWebhook } from '@desk/db/stores/webhookStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce } from '../flow/once';
import { hostOf, lockEndpoint, record, type ByAdministrator } from './changeEndpoint';

type Parts = Pick<Dependencies, 'db' | 'clock'>;
export interface Replayed {
  readonly count: number;
}

/** One delivery, delivered before or given up. @throws DomainError notFound, webhookOff, webhookUnderWay */
export async function replayOne(
  deps: Parts,
  { id, reason }: { readonly id: string; readonly reason: string },
  by: ByAdministrator,
): Promise<Replayed> {
  const at = deps.clock().toISOString();
  const question = { key: by.idempotencyKey, actorId: by.actor.id, request: ['webhooks.replay', id, reason], at };
  return inTransactionOnce(deps, question, async (tx) => {
    const delivery = await findWebhookDelivery(tx, id);
    if (delivery === null) {
      throw new DomainError('notFound');
    }
    const endpoint = await lockEndpoint(tx, delivery.endpointId);
    if (!endpoint.active) {
      throw new DomainError('webhookOff');
    }
    if (!(await replayWebhook(tx, id, at))) {
      throw new DomainError('webhookUnderWay');
    }
    const data = { endpointId: endpoint.id, host: hostOf(endpoint), count: 1, reason };
    await record(tx, by, { entry: { type: 'webhook.replayed', data }, at });
    return { count: 1 };
  });
}

/** All that was given up since a moment; none is no mistake. @throws DomainError notFound, webhookOff */
export async function replayFailed(
  deps: Parts,
  { id, since, reason }: { readonly id: string; readonly since: string; readonly reason: string },
  by: ByAdministrator,
): Promise<Replayed> {
  const at = deps.clock().toISOString();
  const request = ['webhooks.replayFailed', id, since, reason];
  return inTransactionOnce(deps, { key: by.idempotencyKey, actorId: by.actor.id, request, at }, async (tx) => {
    const endpoint = await lockEndpoint(tx, id);
    if (!endpoint.active) {
      throw new DomainError('webhookOff');
    }
    const count = await replayFailedWebhooks(tx, { endpointId: id, since, now: at });
    const data = { endpointId: id, host: hostOf(endpoint), count, reason };
    await record(tx, by, { entry: { type: 'webhook.replayed', data }, at });
    return { count };
  });
}
