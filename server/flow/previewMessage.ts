/** Words a message as it would go now, for whoever is about to send it; nothing is kept. */
import { knownReasons } from '../decision/reasonCodes';
import { invitation } from '../checks/requestIdentification';
import { supplementItems } from '../checks/requestSupplement';
import type { MessagePreview, MessagePreviewInput } from '@desk/shared/contract/customerMessages';
import { DomainError } from '@desk/shared/contract/errors';
import type { MessageRequest } from '@desk/shared/dispatch/messages/buildMessage';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { Dependencies } from '../dependencies';
import { wordMessage } from '../dispatch/messages/queueCustomerMessage';
import { readCaseFile } from './loadCaseFile';

function requestOf(file: CaseFile, input: MessagePreviewInput, now: string): MessageRequest {
  const { customerNote: note } = input;
  switch (input.kind) {
    case 'rejection':
      return { kind: 'rejection', facts: { reasonCodes: knownReasons(input.reasonCodes), note } };
    case 'supplementRequest':
      return { kind: 'supplementRequest', facts: { dueOn: input.dueOn, items: supplementItems(file, input), note } };
    case 'identification':
      return invitation(file, input, now);
  }
}

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
    requestOf(file, input, now),
  );
  const mails = receivers.mails.map(({ name, email }) => ({ name, email }));
  return { content, mails, byPost: receivers.byPost };
}
