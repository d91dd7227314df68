/** Words a message as it would go now, for whoever is about to send it; nothing is kept. */
import type { MessagePreview, MessagePreviewInput } from '@desk/shared/contract/customerMessages';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../../dependencies';
import { readCaseFile } from '../../flow/loadCaseFile';
import { wordMessage } from './queueCustomerMessage';

/** @throws DomainError notFound; malformed, nothingToAsk or unknownCheckReason as the action itself would */
export async function previewMessage(
  deps: Dependencies,
  { id, input }: { readonly id: string; readonly input: MessagePreviewInput },
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
  return { content, mails, byPost: receivers.byPost };
}
