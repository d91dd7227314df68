/** Puts a registered letter that was linked wrongly on the right case; both histories say so. */
import { findApplication } from '@desk/db/stores/applicationStore';
import { forgetOwners } from '@desk/db/stores/documentPageStore';
import { findMailItem, updateChecklist } from '@desk/db/stores/mailItemStore';
import type { Tx } from '@desk/db/reader';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { RelinkInput } from '@desk/shared/contract/mailRoom';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { intakeItem, PAPER_ITEM_IDS, readQuestionKey, type IntakeItemId } from '@desk/shared/intake/intakeItems';
import { awaitsScan, type MailItem } from '@desk/shared/intake/mailItem';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce, keptAnswer } from '../flow/once';
import { performActionIn } from '../flow/performAction';
import { findCase } from './registerMail';

export interface MailCommand<Input> {
  readonly id: string;
  readonly input: Input;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
  readonly idempotencyKey: string | null;
}

/** The letter with this id. @throws DomainError notFound */
export async function requireMailItem(...[reader, id]: Parameters<typeof findMailItem>): Promise<MailItem> {
  const item = await findMailItem(reader, id);
  if (item === null) {
    throw new DomainError('notFound');
  }
  return item;
}

function isOfContract(item: IntakeItemId): boolean {
  return PAPER_ITEM_IDS.includes(item) && intakeItem(item).group === 'contract';
}

/** What only the paper shows stays true of it; what was held against the one case says nothing of the other, and is asked there again. */
async function forgetCase(tx: Tx, { id, checklist, documents }: MailItem): Promise<void> {
  const ofPaper = Object.entries(checklist).filter(([key]) => {
    const read = readQuestionKey(key);
    return read?.subjectId === null && isOfContract(read.item);
  });
  await updateChecklist(tx, id, Object.fromEntries(ofPaper));
  await forgetOwners(
    tx,
    documents.map((document) => document.id),
  );
}

/** Off the one case and onto the other, each through the door, so that neither is decided meanwhile. */
async function move(
  tx: Tx,
  deps: Dependencies,
  { command, target }: { readonly command: MailCommand<RelinkInput>; readonly target: ApplicationRecord },
): Promise<MailItem> {
  const { id: mailItemId, input, actor, requestId, origin } = command;
  const who = { actor, requestId, origin };
  const letter = await requireMailItem(tx, mailItemId);
  const { applicationId } = letter;
  if (applicationId === target.id) {
    throw new DomainError('malformed', { errors: { applicationNumber: 'sameCase' } });
  }
  const source = await findApplication(tx, applicationId);
  const { id: toId, number: toNumber } = target;
  const { reason, version } = input;
  const onto = { ...who, applicationId: toId, input: { mailItemId } };
  if (awaitsScan(letter)) {
    const unlog = { mailItemId, to: { id: toId, number: toNumber }, reason };
    await performActionIn(tx, deps, { ...who, applicationId, action: 'unlogMail', input: unlog, version });
    await performActionIn(tx, deps, { ...onto, action: 'logMail' });
  } else {
    const unlink = { mailItemId, toId, toNumber, reason };
    await performActionIn(tx, deps, { ...who, applicationId, action: 'unlinkMail', input: unlink, version });
    await forgetCase(tx, letter);
    await performActionIn(tx, deps, { ...onto, action: 'registerMail' });
  }
  const data = { mailItemId, fromNumber: source?.number ?? '', reason };
  const at = deps.clock().toISOString();
  const entry = { type: 'mail.movedHere', data } as const;
  await appendAudit(tx, { ...who, applicationId: toId, entry, at, handling: false });
  return requireMailItem(tx, mailItemId);
}

/**
 * @returns the letter on its new case
 * @throws DomainError notFound, applicationNumberInvalid, applicationNumberUnknown, malformed (it lies there already),
 * staleVersion (the case it lies on is another one by now), and every refusal of the flow of either case
 */
export async function relinkMail(deps: Dependencies, command: MailCommand<RelinkInput>): Promise<MailItem> {
  const { id, input, actor, idempotencyKey } = command;
  const at = deps.clock().toISOString();
  const question = { key: idempotencyKey, actorId: actor.id, request: ['relink', id, input], at };
  const kept = await keptAnswer<MailItem>(deps.db, question);
  if (kept !== null) {
    return kept;
  }
  await requireMailItem(deps.db, id);
  const target = await findCase(deps, input.applicationNumber);
  return inTransactionOnce(deps, question, (tx) => move(tx, deps, { command, target }));
}
