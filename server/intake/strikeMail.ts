/** Takes a letter off the file that was put there by mistake and never had a scan; the trail keeps its number and the reason. */
import { DomainError } from '@desk/shared/contract/errors';
import type { StrikeInput } from '@desk/shared/contract/mailRoom';
import { awaitsScan } from '@desk/shared/intake/mailItem';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce, keptAnswer } from '../flow/once';
import { performActionIn, type Performed } from '../flow/performAction';
import { requireMailItem, type MailCommand } from './relinkMail';

/**
 * @returns the status and version of its case
 * @throws DomainError notFound, letterAlreadyScanned, and every refusal of the flow
 */
export async function strikeMail(deps: Dependencies, command: MailCommand<StrikeInput>): Promise<Performed> {
  const { id: mailItemId, input, actor, requestId, origin, idempotencyKey } = command;
  const at = deps.clock().toISOString();
  const question = { key: idempotencyKey, actorId: actor.id, request: ['strike', mailItemId, input], at };
  const kept = await keptAnswer<Performed>(deps.db, question);
  if (kept !== null) {
    return kept;
  }
  return inTransactionOnce(deps, question, async (tx) => {
    const letter = await requireMailItem(tx, mailItemId);
    if (!awaitsScan(letter)) {
      throw new DomainError('letterAlreadyScanned');
    }
    const { applicationId } = letter;
    const unlog = { mailItemId, to: null, reason: input.reason };
    const who = { actor, requestId, origin, version: input.version };
    return performActionIn(tx, deps, { applicationId, action: 'unlogMail', input: unlog, ...who });
  });
}
