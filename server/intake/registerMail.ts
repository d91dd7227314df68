/** Registers a letter, with its scans or before them: scans are stored first, then letter and case change in one transaction. */
import { findApplicationByNumber, lockApplication } from '@desk/db/stores/applicationStore';
import { holdNumbers, takeNumber } from '@desk/db/stores/counterStore';
import { insertMailItem, mailItemsOf } from '@desk/db/stores/mailItemStore';
import type { Tx } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { isValidCaseNumber, makeNumber, normaliseNumber } from '@desk/shared/application/caseNumber';
import type { RegisterMailInput } from '@desk/shared/contract/commands';
import { DomainError } from '@desk/shared/contract/errors';
import type { ApplicationRecord, AuditEventRow } from '@desk/shared/contract/resources';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { awaitsScan, type MailItem } from '@desk/shared/intake/mailItem';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce, keptAnswer } from '../flow/once';
import { performActionIn, type Performed } from '../flow/performAction';
import type { UploadedFile } from '../files/arrivedFile';
import { refuseImpossibleSignature } from './answerChecklist';
import { sha256Of } from '../crypto/sha256';
import { insertScans, refuseDuplicates, withScans, type KeptScan } from './keepScans';

export interface MailRegistration {
  readonly input: RegisterMailInput;
  /** None yet: the letter is on file and waits for its scans. */
  readonly files: readonly UploadedFile[];
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: AuditEventRow['origin'];
  readonly idempotencyKey: string | null;
  /** Scans of a stack belong to the letter that waits for them, when exactly one of this case does. */
  readonly joinsWaiting?: boolean;
  /** What must be true together with the registration, written in its transaction; what it throws undoes both. */
  readonly also?: (tx: Tx, registered: RegisteredMail) => Promise<void>;
}
export interface RegisteredMail extends Performed {
  readonly mailItemId: string;
  readonly number: string;
}

/**
 * The case that a number names, however it was typed.
 * @throws DomainError applicationNumberInvalid, applicationNumberUnknown
 */
export async function findCase(deps: Dependencies, typed: string): Promise<ApplicationRecord> {
  const number = normaliseNumber(typed);
  if (!isValidCaseNumber(number)) {
    throw new DomainError('applicationNumberInvalid', { errors: { applicationNumber: 'invalid' } });
  }
  const application = await findApplicationByNumber(deps.db, number);
  if (application === null) {
    throw new DomainError('applicationNumberUnknown', { errors: { applicationNumber: 'unknown' } });
  }
  return application;
}

function refuseImpossibleDates({ receivedOn, signedOn }: RegisterMailInput, today: string): void {
  if (receivedOn > today) {
    throw new DomainError('malformed', { errors: { receivedOn: 'inFuture' } });
  }
  refuseImpossibleSignature(signedOn);
}

/** The counter that gives letters of this year their numbers. */
function mailCounter(at: string): string {
  return `mail-${amsterdamDay(at).slice(0, 4)}`;
}

export interface NewScans {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly applicationId: string;
  readonly files: readonly UploadedFile[];
}

/**
 * Until the transaction ends nobody else brings scans in, or changes this case: always in this order, so that no two
 * wait for one another. The same scan of somebody else is in by now or never was.
 * @throws DomainError duplicateDocument
 */
export async function aloneWithScans(tx: Tx, { at, applicationId, files }: NewScans): Promise<void> {
  await holdNumbers(tx, mailCounter(at));
  await lockApplication(tx, applicationId);
  await refuseDuplicates(tx, files);
}

interface Letter {
  readonly registration: MailRegistration;
  readonly application: ApplicationRecord;
  readonly scans: readonly KeptScan[];
  readonly at: string;
}
type NumberedLetter = Pick<MailItem, 'id' | 'number'>;

/** The one letter of the case that waits for its scans; null when none does, or when it could be either of several. */
async function waitingLetter(tx: Tx, { registration, application }: Letter): Promise<NumberedLetter | null> {
  if (registration.joinsWaiting !== true) {
    return null;
  }
  const [first, ...others] = (await mailItemsOf(tx, application.id)).filter(awaitsScan);
  return first !== undefined && others.length === 0 ? first : null;
}

async function insertLetter(tx: Tx, deps: Dependencies, letter: Letter): Promise<NumberedLetter> {
  const { registration, application, at } = letter;
  const { actor, input } = registration;
  const sequence = await takeNumber(tx, mailCounter(at));
  const number = makeNumber('ZP', Number(amsterdamDay(at).slice(0, 4)), sequence);
  const id = deps.newId();
  const { receivedOn, delivery, sender, archivePlace, remark, signedOn, checklist } = input;
  await insertMailItem(tx, {
    id,
    number,
    applicationId: application.id,
    receivedOn,
    delivery,
    sender,
    archivePlace,
    remark,
    signedOn,
    checklist,
    registeredById: actor.id,
    registeredByName: actor.name,
    registeredAt: at,
  });
  return { id, number };
}

async function register(tx: Tx, deps: Dependencies, letter: Letter): Promise<RegisteredMail> {
  const { registration, application, scans, at } = letter;
  const { actor, requestId, origin, input } = registration;
  await aloneWithScans(tx, { at, applicationId: application.id, files: registration.files });
  const { id: mailItemId, number } = (await waitingLetter(tx, letter)) ?? (await insertLetter(tx, deps, letter));
  await insertScans(tx, { mailItemId, scans, at });
  const performed = await performActionIn(tx, deps, {
    applicationId: application.id,
    action: scans.length === 0 ? 'logMail' : 'registerMail',
    input: { mailItemId },
    version: input.version,
    actor,
    requestId,
    origin,
  });
  const registered = { ...performed, mailItemId, number };
  await registration.also?.(tx, registered);
  return registered;
}

/**
 * Registers a posted letter on the case whose number it carries.
 * @returns the letter's number, and the status and version of its case
 * @throws DomainError applicationNumberInvalid, applicationNumberUnknown, malformed, every refusal of
 * a file by readScan, duplicateDocument, and every refusal of the flow
 */
export async function registerMail(deps: Dependencies, registration: MailRegistration): Promise<RegisteredMail> {
  const { input, files, actor, idempotencyKey } = registration;
  const at = deps.clock().toISOString();
  const application = await findCase(deps, input.applicationNumber);
  refuseImpossibleDates(input, amsterdamDay(at));
  const request = [input, files.map(({ bytes }) => sha256Of(bytes))];
  const question = { key: idempotencyKey, actorId: actor.id, request, at };
  const answered = await keptAnswer<RegisteredMail>(deps.db, question);
  if (answered !== null) {
    return answered;
  }
  return withScans(deps, files, (scans) =>
    inTransactionOnce(deps, question, (tx) => register(tx, deps, { registration, application, scans, at })),
  );
}
