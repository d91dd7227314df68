/** Records where the paper of a letter is: kept in its place, destroyed, or sent back, and since which day. */
import { setPaper } from '@desk/db/stores/mailItemStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { PaperInput } from '@desk/shared/contract/mailRoom';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { MailItem } from '@desk/shared/intake/mailItem';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce } from '../flow/once';
import { requireMailItem, type MailCommand } from './relinkMail';

function refuseImpossibleDay(on: string, receivedOn: string, today: string): void {
  if (on > today || on < receivedOn) {
    throw new DomainError('malformed', { errors: { on: on > today ? 'inFuture' : 'tooEarly' } });
  }
}

/**
 * What was said before is replaced; the trail keeps it.
 * @returns the letter
 * @throws DomainError notFound, malformed (before the letter came, or in the future)
 */
export async function recordPaper(deps: Dependencies, command: MailCommand<PaperInput>): Promise<MailItem> {
  const { id, input, actor, requestId, origin, idempotencyKey } = command;
  const at = deps.clock().toISOString();
  const question = { key: idempotencyKey, actorId: actor.id, request: ['paper', id, input], at };
  return inTransactionOnce(deps, question, async (tx) => {
    const { applicationId, receivedOn } = await requireMailItem(tx, id);
    refuseImpossibleDay(input.on, receivedOn, amsterdamDay(at));
    await setPaper(tx, id, input);
    const entry = { type: 'mail.paperMoved', data: { mailItemId: id, ...input } } as const;
    await appendAudit(tx, { applicationId, entry, actor, at, requestId, origin, handling: false });
    return requireMailItem(tx, id);
  });
}
