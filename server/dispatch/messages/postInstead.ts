/** A mail to the customer does not arrive: the same words go by post, once, however many of its mails fail. */
import { dispatchesOfMessage, endDispatch, queueDispatch, settleDispatch } from '@desk/db/stores/dispatchStore';
import type { Tx } from '@desk/db/reader';
import type { AuditEntry } from '@desk/shared/audit/auditEvents';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';

/**
 * @param mail that failed for good or came back; it needs nobody's attention any more when a letter goes
 * @param newId makes the id of the letter
 * @returns what is to be recorded; nothing when a letter goes already
 */
export async function postInstead(
  tx: Tx,
  mail: Pick<Dispatch, 'id' | 'applicationId' | 'customerMessageId'>,
  { newId, at }: { readonly newId: () => string; readonly at: string },
): Promise<AuditEntry[]> {
  const { customerMessageId, applicationId } = mail;
  if (customerMessageId === null) {
    return [];
  }
  await endDispatch(tx, mail.id);
  await settleDispatch(tx, mail.id, at);
  const others = await dispatchesOfMessage(tx, customerMessageId);
  if (others.some(({ channel }) => channel === 'letter')) {
    return [];
  }
  const id = newId();
  const letter = { kind: 'customerMessage', channel: 'letter', personId: null } as const;
  await queueDispatch(tx, { ...letter, id, applicationId, customerMessageId, queuedAt: at });
  return [{ type: 'message.goesByPost', data: { messageId: customerMessageId, dispatchId: id } }];
}
