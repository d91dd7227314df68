/** Job: claims waiting dispatches under a lease, sends each, and records the outcome with its event in one transaction. */
import { claimDispatches, markFailed, type ClaimedDispatch } from '@desk/db/stores/dispatchStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { MOST_TRIES, retryPause } from '@desk/shared/dispatch/retryPause';
import { SEND_FAILURES } from '@desk/shared/dispatch/sendFailure';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { failureCause } from '../dispatch/failureCause';
import { postInstead } from '../dispatch/messages/postInstead';
import { recordSent } from '../dispatch/recordSent';
import { sendDispatch } from '../dispatch/sendDispatch';
import { later, workUnderLease } from '../work/underLease';

const REQUEST_ID = 'worker';

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

async function recordFailed(deps: Dependencies, dispatch: ClaimedDispatch, error: unknown): Promise<void> {
  const at = deps.clock().toISOString();
  const cause = failureCause(error);
  const giveUp = SEND_FAILURES[cause] || dispatch.attempts >= MOST_TRIES;
  const nextAttemptAt = later(at, retryPause(dispatch.attempts, deps.random()));
  const { id: dispatchId, channel } = dispatch;
  deps.log.warn({ dispatchId, channel, cause, attempts: dispatch.attempts, giveUp }, 'dispatch failed');
  await inTransaction(deps.db, async (tx) => {
    await markFailed(tx, dispatchId, { error: cause, nextAttemptAt, giveUp });
    await append(tx, dispatch, { entry: { type: 'dispatch.failed', data: { dispatchId, channel, cause } }, at });
    const instead = giveUp ? await postInstead(tx, dispatch, { newId: deps.newId, at }) : [];
    for (const entry of instead) {
      await append(tx, dispatch, { entry, at });
    }
  });
}

async function sendOne(deps: Dependencies, dispatch: ClaimedDispatch): Promise<void> {
  let reference: string;
  try {
    reference = await sendDispatch(deps, dispatch);
  } catch (error) {
    await recordFailed(deps, dispatch, error);
    return;
  }
  const at = deps.clock().toISOString();
  const sent = { dispatch, providerReference: reference, at, actor: SYSTEM_ACTOR, requestId: REQUEST_ID };
  await inTransaction(deps.db, (tx) => recordSent(tx, deps, sent));
}

/**
 * Sends what waits, a batch side by side: a mail server that thinks about one message does not keep the others waiting.
 * @returns how many dispatches were tried; zero means the outbox is empty for now
 */
export async function sendQueuedDispatches(deps: Dependencies, workerId: string): Promise<number> {
  return workUnderLease(deps, { workerId, claim: claimDispatches, work: (dispatch) => sendOne(deps, dispatch) });
}
