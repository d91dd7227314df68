/** Job: claims webhooks that are due under a lease, hands each over outside any transaction, and records how it went. */
import {
  lockWebhookEndpoint,
  findWebhookEndpoint,
  noteWebhookHealth,
  saveWebhookEndpoint,
} from '@desk/db/stores/webhookEndpointStore';
import { claimWebhooks, recordWebhookAttempt, webhookBody } from '@desk/db/stores/webhookStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import {
  WEBHOOK_FAILING_DAYS,
  webhookPause,
  type WebhookAttempt,
  type WebhookDelivery,
} from '@desk/shared/contract/webhooks';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { postWebhook } from '../webhooks/postWebhook';
import { later, workUnderLease } from '../work/underLease';
import { signatureHeaders, signingSecrets } from '../webhooks/signature';

const DAY_MS = 86_400_000;
const KEPT_ATTEMPTS = 30;
/** By the specification: whoever answers this wants nothing any more. */
const GONE = 410;

async function attempt(deps: Dependencies, { endpointId, eventId }: WebhookDelivery): Promise<WebhookAttempt> {
  const endpoint = await findWebhookEndpoint(deps.db, endpointId);
  const body = await webhookBody(deps.db, eventId);
  if (endpoint === null || body === null) {
    throw new Error('The delivery belongs to an endpoint or event that is not there');
  }
  const at = deps.clock();
  const secrets = signingSecrets(deps.config, endpoint, at.toISOString());
  return postWebhook(deps, { url: endpoint.url, body, headers: signatureHeaders(secrets, { id: eventId, at, body }) });
}

/** Notes how the endpoint does, and switches it off when it has failed for days or says that it is gone. */
async function judgeEndpoint(tx: Tx, endpointId: string, { at, failure, status }: WebhookAttempt): Promise<void> {
  const endpoint = await lockWebhookEndpoint(tx, endpointId);
  if (endpoint === null || !endpoint.active) {
    return;
  }
  const failingSince = failure === null ? null : (endpoint.failingSince ?? at);
  const isOver = failingSince !== null && at >= later(failingSince, WEBHOOK_FAILING_DAYS * DAY_MS);
  if (failingSince !== null && (status === GONE || isOver)) {
    await saveWebhookEndpoint(tx, endpoint, { active: false, failingSince, disabledAt: at });
    const host = new URL(endpoint.url).host;
    const entry = { type: 'webhook.disabled', data: { endpointId, host, failingSince } } as const;
    const stamp = { applicationId: null, actor: SYSTEM_ACTOR, at, requestId: 'worker', origin: 'system' } as const;
    await appendAudit(tx, { ...stamp, entry, handling: false });
  } else if (failingSince !== endpoint.failingSince) {
    await noteWebhookHealth(tx, endpointId, failingSince);
  }
}

async function deliver(deps: Dependencies, delivery: WebhookDelivery): Promise<void> {
  const made = await attempt(deps, delivery);
  const ended = deps.clock().toISOString();
  const pause = webhookPause(delivery.attempts, Math.random());
  const retry = pause === null ? { status: 'failed' as const } : { nextAttemptAt: later(ended, pause) };
  const outcome = made.failure === null ? { status: 'delivered' as const, deliveredAt: ended } : retry;
  const log = [...delivery.log, made].slice(-KEPT_ATTEMPTS);
  const record = async (tx: Tx): Promise<void> => {
    await recordWebhookAttempt(tx, delivery.id, { ...outcome, responseStatus: made.status, log });
    await judgeEndpoint(tx, delivery.endpointId, made);
  };
  await inTransaction(deps.db, record, { unaudited: 'an attempt is kept with its delivery, and changes no case' });
}

/**
 * Tells other programs what waits to be told. One slow endpoint does not hold up another one of the same turn.
 * @returns how many were tried
 */
export async function deliverWebhooks(deps: Dependencies, workerId: string): Promise<number> {
  return workUnderLease(deps, { workerId, claim: claimWebhooks, work: (delivery) => deliver(deps, delivery) });
}
