/** Registers a letter: its scans are stored first, then letter and case change in one transaction. */
import type { Reader } from '@desk/db/reader';
import { findApplicationByNumber, takeNumber } from '@desk/db/stores/applicationStore';
import { findDocument, findDocumentBySha, insertDocument, insertMailItem } from '@desk/db/stores/mailItemStore';
import type { Tx } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { isValidCaseNumber, makeNumber, normaliseNumber } from '@desk/shared/application/caseNumber';
import type { RegisterMailInput } from '@desk/shared/contract/commands';
import { DomainError } from '@desk/shared/contract/errors';
import type { ApplicationRecord, AuditEventRow } from '@desk/shared/contract/resources';
import { amsterdamDay } from '@desk/shared/dispatch/codeExpiry';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce, keptAnswer } from '../flow/once';
import { performActionIn, type Performed } from '../flow/performAction';
import type { UploadedFile } from '../http/route';
import { sha256Of, type StoredBytes } from './documentFiles';
import { readScan, type ReadScan } from './readScan';

export interface MailRegistration {
  readonly input: RegisterMailInput;
  readonly files: readonly UploadedFile[];
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: AuditEventRow['origin'];
  readonly idempotencyKey: string | null;
  /** What must be true together with the registration, written in its transaction; what it throws undoes both. */
  readonly also?: (tx: Tx, registered: RegisteredMail) => Promise<void>;
}
export interface RegisteredMail extends Performed {
  readonly mailItemId: string;
  readonly number: string;
}
interface KeptScan {
  readonly id: string;
  readonly scan: ReadScan;
  readonly stored: StoredBytes;
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
  if (signedOn !== null && signedOn < '2000-01-01') {
    throw new DomainError('malformed', { errors: { signedOn: 'tooEarly' } });
  }
}

/** The same bytes twice are the same letter: whoever holds them in hand is told where they already are. */
async function refuseDuplicates(reader: Reader, files: readonly UploadedFile[]): Promise<void> {
  const hashes = files.map(({ bytes }) => sha256Of(bytes));
  for (const hash of hashes) {
    const known = await findDocumentBySha(reader, hash);
    if (known !== null || hashes.indexOf(hash) !== hashes.lastIndexOf(hash)) {
      throw new DomainError('duplicateDocument', { allowed: known === null ? [] : [known.mailItemId] });
    }
  }
}

async function keepScans(deps: Dependencies, files: readonly UploadedFile[]): Promise<KeptScan[]> {
  const scans: ReadScan[] = [];
  for (const file of files) {
    scans.push(await readScan(deps, file));
  }
  const kept: KeptScan[] = [];
  for (const scan of scans) {
    const id = deps.newId();
    kept.push({ id, scan, stored: await deps.files.store(id, scan.bytes) });
  }
  return kept;
}

/** Bytes that no letter knows of would lie there for ever; the database says which those are, whatever happened. */
async function discardUnknown(deps: Dependencies, scans: readonly KeptScan[]): Promise<void> {
  for (const { id, stored } of scans) {
    if ((await findDocument(deps.db, id)) === null) {
      await deps.files.discard(id, stored);
    }
  }
}

async function insertLetter(tx: Tx, deps: Dependencies, letter: Letter): Promise<RegisteredMail> {
  const { registration, application, scans } = letter;
  const { input, actor, requestId, origin } = registration;
  const now = deps.clock().toISOString();
  const year = Number(amsterdamDay(now).slice(0, 4));
  const number = makeNumber('ZP', year, await takeNumber(tx, `mail-${String(year)}`));
  // Numbers are given out one letter at a time, so the same scan of somebody else is in by now or never was.
  await refuseDuplicates(tx, registration.files);
  const mailItemId = deps.newId();
  const { receivedOn, delivery, sender, archivePlace, remark, signedOn, checklist } = input;
  await insertMailItem(tx, {
    id: mailItemId,
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
    registeredAt: now,
  });
  for (const { id, scan, stored } of scans) {
    const { bytes, ...facts } = scan;
    await insertDocument(tx, { id, mailItemId, ...facts, bytes: bytes.length, ...stored, storedAt: now });
  }
  const performed = await performActionIn(tx, deps, {
    applicationId: application.id,
    action: 'registerMail',
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
interface Letter {
  readonly registration: MailRegistration;
  readonly application: ApplicationRecord;
  readonly scans: readonly KeptScan[];
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
  if (files.length === 0) {
    throw new DomainError('malformed', { errors: { scans: 'required' } });
  }
  const request = [input, files.map(({ bytes }) => sha256Of(bytes))];
  const question = { key: idempotencyKey, actorId: actor.id, request, at };
  const answered = await keptAnswer<RegisteredMail>(deps.db, question);
  if (answered !== null) {
    return answered;
  }
  await refuseDuplicates(deps.db, files);
  const scans = await keepScans(deps, files);
  try {
    return await inTransactionOnce(deps, question, (tx) =>
      insertLetter(tx, deps, { registration, application, scans }),
    );
  } finally {
    await discardUnknown(deps, scans);
  }
}
