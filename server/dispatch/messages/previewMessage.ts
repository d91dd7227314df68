/** Words a message as it would go now, for whoever is about to send it; nothing is kept. */
import type { Actor } from '@desk/shared/access/roles';
import type { MessagePreview, MessagePreviewInput } from '@desk/shared/contract/customerMessages';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../../dependencies';
import { readCaseFile } from '../../flow/loadCaseFile';
import { seenCase } from '../../flow/seenCase';
import { wordMessage } from './queueCustomerMessage';

/** @throws DomainError notFound; malformed, nothingToAsk or unknownCheckReason as the action itself would */
export async function previewMessage(
  deps: Dependencies,
  { id, input, actor }: { readonly id: string; readonly input: MessagePreviewInput; readonly actor: Actor },
): Promise<MessagePreview> {
  const now = deps.clock().toISOString();
  const file = await readCaseFile(deps.db, id, now);
  if (file === null) {
    throw new DomainError('notFound');
  }
  const { content, receivers } = await wordMessage(
    { reader: deps.db, sender: deps.config.sender },
    file,
    deps.desk.messageOf(file, input, now),
  );
  const mails = receivers.mails.map(({ name, email }) => ({ name, email }));
  return seenCase(deps, { applicationId: id, actor }, { content, mails, byPost: receivers.byPost });
}
