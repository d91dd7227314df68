/** Words a message to the customer, keeps it as it will be sent, and puts it in the outbox for each of its receivers. */
import { insertCustomerMessage } from '@desk/db/stores/customerMessageStore';
import { queueDispatches } from '@desk/db/stores/dispatchStore';
import type { Reader } from '@desk/db/reader';
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { buildMessage, type MessageRequest } from '@desk/shared/dispatch/messages/buildMessage';
import { messageKind } from '@desk/shared/dispatch/messages/messageKinds';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import { notOnRecord, onlyFor, whoReceives } from '@desk/shared/dispatch/messages/whoReceives';
import type { Sender } from '@desk/shared/dispatch/sender';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { StepContext, StepResult } from '../../flow/step';
import { mustBePrintable } from '../letters/mustBePrintable';
import { messageRecipient } from './messageLetter';
import { queueLetter } from './queueLetter';
import { renderMessage } from './renderMessage';
import { templateHistory } from './templateInForce';

/** Whose action the message follows, and who sends it. */
export interface MessageCause {
  readonly sender: Sender;
  readonly actor: Actor;
  readonly requestId: string;
}

type Worded = Pick<
  CustomerMessage,
  'kind' | 'templateVersion' | 'language' | 'caseNumber' | 'content' | 'subject' | 'text' | 'html' | 'receivers'
>;

/**
 * The words and receivers of a message, before anything is kept. Of the case file only number, company, level and language
 * are read: what it holds for colleagues has no way in.
 * @throws DomainError textNotPrintable when an officer words it and its letter could not be printed
 */
export async function wordMessage(
  { reader, sender }: { readonly reader: Reader; readonly sender: Sender },
  file: CaseFile,
  request: MessageRequest,
): Promise<Worded> {
  const { number: caseNumber, companyName: company, targetLevel: level, language } = file.application;
  const { version, template } = (await templateHistory(reader, { kind: request.kind, language })).current;
  const letterTo = file.registration === null ? 'declaredAddress' : 'registeredAddress';
  const content = buildMessage(
    { ...request, about: { caseNumber, company, level } },
    { template, language, sender, letterTo },
  );
  const receivers = whoReceives(request.kind, file, onlyFor(request));
  if (messageKind(request.kind).wordedBy === 'officer') {
    // Whoever words it can still change it; what goes by itself must not keep a case from going on.
    mustBePrintable({ language, recipient: messageRecipient(receivers), content });
  }
  return {
    kind: request.kind,
    templateVersion: version,
    language,
    caseNumber,
    content,
    ...renderMessage(content, { language, sender }),
    receivers,
  };
}

interface Queued {
  readonly dispatchIds: string[];
  readonly entries: readonly AuditEntry[];
}

/** One dispatch for each mailbox, and one for the letter. */
async function queueFor(context: StepContext, message: CustomerMessage): Promise<Queued> {
  const { tx, newId, now: queuedAt } = context;
  const { id: customerMessageId, applicationId, receivers } = message;
  const mail = { kind: 'customerMessage', channel: 'email', applicationId, customerMessageId, queuedAt } as const;
  const mails = receivers.mails.map(({ personId }) => ({ ...mail, id: newId(), personId }));
  await queueDispatches(tx, mails);
  const dispatchIds = mails.map(({ id }) => id);
  if (!receivers.byPost) {
    return { dispatchIds, entries: [] };
  }
  const id = newId();
  const entries = await queueLetter(tx, message, { id, at: queuedAt });
  return { dispatchIds: [...dispatchIds, id], entries };
}

/** Whom a message to whoever is on record cannot reach: that stands in the history, or nobody would know. */
function missed(file: CaseFile, { id: messageId, kind }: CustomerMessage): AuditEntry[] {
  const { personIds, address } = notOnRecord(kind, file);
  return [
    ...personIds.map((personId): AuditEntry => ({ type: 'message.noMailbox', data: { messageId, personId } })),
    ...(address ? [{ type: 'message.noAddress', data: { messageId } } as const] : []),
  ];
}

/** Step: the message is kept and waits in the outbox, in the transaction of what it tells. */
export async function queueCustomerMessage(
  context: StepContext,
  request: MessageRequest,
  { actor, requestId, sender }: MessageCause,
): Promise<StepResult> {
  const { tx, file, newId, now } = context;
  const worded = await wordMessage({ reader: tx, sender }, file, request);
  const message: CustomerMessage = {
    ...worded,
    id: newId(),
    applicationId: file.application.id,
    createdAt: now,
    requestId,
    createdById: actor.id,
    createdByName: actor.name,
  };
  await insertCustomerMessage(tx, message);
  const { dispatchIds, entries } = await queueFor(context, message);
  const { id: messageId, kind, templateVersion } = message;
  const queued: AuditEntry = { type: 'message.queued', data: { messageId, kind, templateVersion, dispatchIds } };
  return { entries: [queued, ...entries, ...missed(file, message)] };
}
