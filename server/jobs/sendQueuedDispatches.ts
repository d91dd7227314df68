/** Job: claims waiting dispatches under a lease, sends each, and records the outcome with its event in one transaction. */
import { appendAudit } from '@desk/db/stores/auditStore';
import { lockApplication } from '@desk/db/stores/applicationStore';
import { claimDispatches, markFailed, markSent, type ClaimedDispatch } from '@desk/db/stores/dispatchStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/audit/auditEvents';
import type { Dependencies } from '../dependencies';
import { sendDispatch } from '../dispatch/sendDispatch';
import { performActionIn } from '../flow/performAction';

const LEASE_MS = 60_000;
const BATCH = 10;
const MAX_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 5000;
const REQUEST_ID = 'worker';

function later(now: string, milliseconds: number): string {
  return new Date(Date.parse(now) + milliseconds).toISOString();
}

async function append(
  tx: Tx,
  dispatch: ClaimedDispatch,
  { entry, at }: { entry: AuditEntry; at: string },
): Promise<void> {
  await appendAudit(tx, {
    applicationId: dispatch.applicationId,
    entry,
    actor: SYSTEM_ACTOR,
    at,
    requestId: REQUEST_ID,
    origin: 'system',
    handling: false,
  });
}

async function recordSent(deps: Dependencies, dispatch: ClaimedDispatch, providerReference: string): Promise<void> {
  const at = deps.clock().toISOString();
  const { id: dispatchId, channel, personId, applicationId } = dispatch;
  await inTransaction(deps.db, async (tx) => {
    // Two workers may send for one case at once: only the first of them starts its dispatch, so both look in turn.
    const application = await lockApplication(tx, applicationId);
    await markSent(tx, dispatchId, { sentAt: at, providerReference });
    await append(tx, dispatch, { entry: { type: 'dispatch.sent', data: { dispatchId, channel, personId } }, at });
    if (application?.status === 'approved') {
      await performActionIn(tx, deps, {
        applicationId,
        action: 'startDispatch',
        input: {},
        actor: SYSTEM_ACTOR,
        requestId: REQUEST_ID,
        origin: 'system',
      });
    }
  });
}

/** The cause kept is the kind of error, never its text: a carrier may repeat an address in it. */
function causeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code !== '' ? code : error instanceof Error ? error.name : 'unknown';
}

async function recordFailed(deps: Dependencies, dispatch: ClaimedDispatch, error: unknown): Promise<void> {
  const at = deps.clock().toISOString();
  const cause = causeOf(error);
  const giveUp = dispatch.attempts >= MAX_ATTEMPTS;
  const nextAttemptAt = later(at, FIRST_PAUSE_MS * 2 ** dispatch.attempts);
  const { id: dispatchId, channel } = dispatch;
  deps.log.warn({ dispatchId, channel, cause, attempts: dispatch.attempts, giveUp }, 'dispatch failed');
  await inTransaction(deps.db, async (tx) => {
    await markFailed(tx, dispatchId, { error: cause, nextAttemptAt, giveUp });
    await append(tx, dispatch, { entry: { type: 'dispatch.failed', data: { dispatchId, channel, cause } }, at });
  });
}

/**
 * Sends what waits.
 * @returns how many dispatches were tried; zero means the outbox is empty for now
 */
export async function sendQueuedDispatches(deps: Dependencies, workerId: string): Promise<number> {
  const now = deps.clock().toISOString();
  const claim = { workerId, now, leaseUntil: later(now, LEASE_MS), limit: BATCH };
  const claimed = await inTransaction(deps.db, (tx) => claimDispatches(tx, claim), {
    unaudited: 'a lease, no change to a case',
  });
  for (const dispatch of claimed) {
    let reference: string;
    try {
      reference = await sendDispatch(deps, dispatch);
    } catch (error) {
      await recordFailed(deps, dispatch, error);
      continue;
    }
    await recordSent(deps, dispatch, reference);
  }
  return claimed.length;
}
