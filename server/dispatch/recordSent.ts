/** A message has left the building: its secret is wiped, its case hears it, and the first one starts the dispatch. */
import { lockApplication } from '@desk/db/stores/applicationStore';
import { beginLife } from '@desk/db/stores/activationCodeStore';
import { dispatchesOf, markSent } from '@desk/db/stores/dispatchStore';
import type { Tx } from '@desk/db/reader';
import { SYSTEM_ACTOR, type Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { halfOf, lifeEnd } from '@desk/shared/dispatch/codeLives';
import { carriesCode, type CodeDispatch, type Dispatch } from '@desk/shared/dispatch/dispatch';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { performActionIn } from '../flow/performAction';
import { settingsOfCase } from './policyOfCase';

export interface Sent {
  readonly dispatch: Dispatch;
  /** What the carrier calls it: Message-ID, track number, number of the print run. */
  readonly providerReference: string;
  /** ISO moment. */
  readonly at: string;
  /** Who saw it go: the desk for a mail, a person for a letter. */
  readonly actor: Actor;
  readonly requestId: string;
}

function entryOf(dispatch: Dispatch, isSent: boolean): AuditEntry {
  const { id: dispatchId, channel, customerMessageId } = dispatch;
  if (!carriesCode(dispatch)) {
    return { type: 'message.sent', data: { messageId: customerMessageId ?? '', dispatchId, channel } };
  }
  const type = isSent ? 'dispatch.sent' : 'dispatch.sentTooLate';
  return { type, data: { dispatchId, channel, personId: dispatch.personId } };
}

/** What of a code can be used from now on lives from now on. */
async function beginCodeLife(
  tx: Tx,
  dispatch: CodeDispatch,
  { application, at }: { readonly application: ApplicationRecord; readonly at: string },
): Promise<void> {
  const parts = (await dispatchesOf(tx, application.id)).filter(({ codeId }) => codeId === dispatch.codeId);
  const isByLetter = parts.some(({ kind, channel }) => kind === 'activationCode' && channel === 'letter');
  const codeChannel = isByLetter ? 'letter' : 'sms';
  const { kind } = dispatch;
  const settings = await settingsOfCase(tx, application);
  const expiresAt = kind === 'customerMessage' ? null : lifeEnd({ kind, codeChannel, sentAt: at }, settings);
  if (expiresAt !== null) {
    await beginLife(tx, dispatch.codeId, { expiresAt, remindAt: halfOf(at, expiresAt) });
  }
}

/**
 * Does nothing to a message that no longer waits: a new code took its place while it was on its way.
 * @returns whether it counts as sent
 */
export async function recordSent(tx: Tx, deps: Dependencies, sent: Sent): Promise<boolean> {
  const { dispatch, providerReference, at, actor, requestId } = sent;
  const { id: dispatchId, applicationId } = dispatch;
  // Two workers may send for one case at once: only the first of them starts its dispatch, so both look in turn.
  const application = await lockApplication(tx, applicationId);
  const isSent = await markSent(tx, dispatchId, { sentAt: at, providerReference });
  await appendAudit(tx, {
    applicationId,
    entry: entryOf(dispatch, isSent),
    actor,
    at,
    requestId,
    origin: actor.role === 'system' ? 'system' : 'screen',
    handling: false,
  });
  if (isSent && carriesCode(dispatch) && application !== null) {
    await beginCodeLife(tx, dispatch, { application, at });
  }
  if (isSent && carriesCode(dispatch) && application?.status === 'approved') {
    await performActionIn(tx, deps, {
      applicationId,
      action: 'startDispatch',
      input: {},
      actor: SYSTEM_ACTOR,
      requestId,
      origin: 'system',
    });
  }
  return isSent;
}
