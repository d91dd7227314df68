/** Words a message as it would go now, for whoever is about to send it; nothing is kept. */
import { knownReasons } from '../decision/reasonCodes';
import { supplementItems } from '../checks/requestSupplement';
import type { MessagePreview, MessagePreviewInput } from '@desk/shared/contract/customerMessages';
import { DomainError } from '@desk/shared/contract/errors';
import type { MessageRequest } from '@desk/shared/dispatch/messages/buildMessage';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { Dependencies } from '../dependencies';
import { wordMessage } from '../dispatch/messages/queueCustomerMessage';
import { readCaseFile } from './loadCaseFile';

function requestOf(file: CaseFile, input: MessagePreviewInput): MessageRequest {
  const { customerNote: note } = input;
  return input.kind === 'rejection'
    ? { kind: 'rejection', facts: { reasonCodes: knownReasons(input.reasonCodes), note } }
    : { kind: 'supplementRequest', facts: { dueOn: input.dueOn, items: supplementItems(file, input), note } };
}

/** @throws DomainError notFound; malformed, nothingToAsk or unknownCheckReason as the action itself would */
export async function previewMessage(
  deps: Dependencies,
  { id, input }: { readonly id: string; readonly input: MessagePreviewInput },
): Promise<MessagePreview> {
  const file = await readCaseFile(deps.db, id, deps.clock().toISOString());
  if (file === null) {
    throw new DomainError('notFound');
  }
  const { content, receivers } = await wordMessage(
    { reader: deps.db, sender: deps.config.sender },
    file,
    requestOf(file, input),
  );
  const mails = receivers.mails.map(({ name, email }) => ({ name, email }));
  return { content, mails, byPost: receivers.byPost };
}
