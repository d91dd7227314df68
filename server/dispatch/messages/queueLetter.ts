/** Puts the letter of a message into the outbox; one that cannot be printed lies in the tray at once, with its cause. */
import { markFailed, queueDispatch } from '@desk/db/stores/dispatchStore';
import type { Tx } from '@desk/db/reader';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import { unprintableTexts } from '../letters/printable';
import { messageRecipient } from './messageLetter';

export type LetterWords = Pick<CustomerMessage, 'id' | 'applicationId' | 'language' | 'content' | 'receivers'>;

/**
 * @param message as it is kept
 * @param id of the letter's dispatch
 * @param at ISO moment
 * @returns what is to be recorded besides that it was queued: nothing, or that somebody must do something
 */
export async function queueLetter(
  tx: Tx,
  message: LetterWords,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<AuditEntry[]> {
  const { id: customerMessageId, applicationId, language, content, receivers } = message;
  const letter = { kind: 'customerMessage', channel: 'letter', personId: null } as const;
  await queueDispatch(tx, { ...letter, id, applicationId, customerMessageId, queuedAt: at });
  if (unprintableTexts({ language, recipient: messageRecipient(receivers), content }).length === 0) {
    return [];
  }
  await markFailed(tx, id, { error: 'notPrintable', nextAttemptAt: at, giveUp: true });
  return [{ type: 'dispatch.failed', data: { dispatchId: id, channel: 'letter', cause: 'notPrintable' } }];
}
