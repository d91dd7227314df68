/** A mail to the customer does not arrive: the same words go by post, once, however many of its mails fail. */
import { dispatchesOfMessage, endDispatch, settleDispatch } from '@desk/db/stores/dispatchStore';
import { findCustomerMessage } from '@desk/db/stores/customerMessageStore';
import type { Tx } from '@desk/db/reader';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import { messageKind } from '@desk/shared/dispatch/messages/messageKinds';
import { takesPost } from '@desk/shared/dispatch/messages/whoReceives';
import { queueLetter } from './queueLetter';

/**
 * @param mail that failed for good or came back; it needs nobody's attention any more when a letter goes
 * @param newId makes the id of the letter
 * @returns what is to be recorded; nothing when a letter goes already
 */
export async function postInstead(
  tx: Tx,
  mail: Pick<Dispatch, 'id' | 'customerMessageId'>,
  { newId, at }: { readonly newId: () => string; readonly at: string },
): Promise<AuditEntry[]> {
  const { customerMessageId } = mail;
  if (customerMessageId === null) {
    return [];
  }
  const message = await findCustomerMessage(tx, customerMessageId);
  if (message === null) {
    return [];
  }
  if (messageKind(message.kind).post === 'never') {
    // Words that are of no use by post: nobody has to do anything about them.
    await endDispatch(tx, mail.id);
    await settleDispatch(tx, mail.id, at);
    return [];
  }
  if (!takesPost(message.receivers.letter.address)) {
    // There is nowhere to post it: the mail stays in the tray for somebody who finds another way.
    return [];
  }
  await endDispatch(tx, mail.id);
  await settleDispatch(tx, mail.id, at);
  const others = await dispatchesOfMessage(tx, customerMessageId);
  if (others.some(({ channel }) => channel === 'letter')) {
    return [];
  }
  const id = newId();
  const failed = await queueLetter(tx, message, { id, at });
  return [{ type: 'message.goesByPost', data: { messageId: customerMessageId, dispatchId: id } }, ...failed];
}
