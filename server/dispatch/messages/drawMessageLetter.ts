/** Makes the letter of a message and keeps it, encrypted, as it was made: what is sent later is what can be shown later. */
import {
  findCustomerMessage,
  keepMessageFile,
  lockCustomerMessage,
  messageFileOf,
  type LetterToDraw,
} from '@desk/db/stores/customerMessageStore';
import { inTransaction } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';
import { renderLetters } from '../letters/renderLetters';
import { messageLetter } from './messageLetter';

/**
 * @param letter of a message without a file
 * @returns false when somebody else kept it first
 * @throws Error when the message is not there
 */
export async function drawMessageLetter(deps: Dependencies, { messageId, dispatchId }: LetterToDraw): Promise<boolean> {
  const message = await findCustomerMessage(deps.db, messageId);
  if (message === null) {
    throw new Error('A letter has no words');
  }
  const pdf = await renderLetters({ title: message.subject, sender: deps.config.sender }, [
    messageLetter(message, dispatchId),
  ]);
  const [id, at] = [deps.newId(), deps.clock().toISOString()];
  const file = await deps.files.store(id, pdf);
  const counts = await inTransaction(deps.db, async (tx) => {
    await lockCustomerMessage(tx, messageId);
    if ((await messageFileOf(tx, messageId)) !== null) {
      return false;
    }
    await keepMessageFile(tx, { id, messageId, file, drawnAt: at });
    const by = { actor: SYSTEM_ACTOR, requestId: 'worker', origin: 'system', handling: false } as const;
    const entry = { type: 'message.letterDrawn', data: { messageId } } as const;
    await appendAudit(tx, { applicationId: message.applicationId, entry, at, ...by });
    return true;
  });
  if (!counts) {
    await deps.files.discard(id, file);
  }
  return counts;
}
