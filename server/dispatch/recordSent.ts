/** A message has left the building: its secret is wiped, its case hears it, and the first one starts the dispatch. */
import { appendAudit } from '@desk/db/stores/auditStore';
import { lockApplication } from '@desk/db/stores/applicationStore';
import { markSent } from '@desk/db/stores/dispatchStore';
import type { Tx } from '@desk/db/reader';
import { SYSTEM_ACTOR, type Actor } from '@desk/shared/access/roles';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import type { Dependencies } from '../dependencies';
import { performActionIn } from '../flow/performAction';

export interface Sent {
  readonly dispatch: Pick<Dispatch, 'id' | 'applicationId' | 'personId' | 'channel'>;
  /** What the carrier calls it: Message-ID, track number, number of the print run. */
  readonly providerReference: string;
  /** ISO moment. */
  readonly at: string;
  /** Who saw it go: the desk for a mail, a person for a letter. */
  readonly actor: Actor;
  readonly requestId: string;
}

/**
 * Does nothing to a message that no longer waits: a new code took its place while it was on its way.
 * @returns whether it counts as sent
 */
export async function recordSent(tx: Tx, deps: Dependencies, sent: Sent): Promise<boolean> {
  const { dispatch, providerReference, at, actor, requestId } = sent;
  const { id: dispatchId, channel, personId, applicationId } = dispatch;
  // Two workers may send for one case at once: only the first of them starts its dispatch, so both look in turn.
  const application = await lockApplication(tx, applicationId);
  const isSent = await markSent(tx, dispatchId, { sentAt: at, providerReference });
  const type = isSent ? 'dispatch.sent' : 'dispatch.sentTooLate';
  await appendAudit(tx, {
    applicationId,
    entry: { type, data: { dispatchId, channel, personId } },
    ...{ actor, at, requestId },
    origin: actor.role === 'system' ? 'system' : 'screen',
    handling: false,
  });
  if (isSent && application?.status === 'approved') {
    await performActionIn(tx, deps, {
      ...{ applicationId, action: 'startDispatch', input: {}, actor: SYSTEM_ACTOR, requestId, origin: 'system' },
    });
  }
  return isSent;
}
