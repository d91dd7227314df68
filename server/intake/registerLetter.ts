/** Registers a letter of a batch on a case: the letter's place and the registration come about together or not at all. */
import type { StoredBatch } from '@desk/db/stores/mailBatchStore';
import { changeScannedLetter, type LetterChanges } from '@desk/db/stores/scannedLetterStore';
import type { Tx } from '@desk/db/reader';
import type { Actor } from '@desk/shared/access/roles';
import { normaliseNumber } from '@desk/shared/application/caseNumber';
import { DomainError } from '@desk/shared/contract/errors';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { Dependencies } from '../dependencies';
import { takeLetter, type BatchFile } from './batchBytes';
import { registerMail, type RegisteredMail } from './registerMail';

export interface LetterRegistration {
  readonly letter: ScannedLetter;
  readonly applicationNumber: string;
  readonly batch: StoredBatch;
  readonly file: BatchFile;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: AuditEventRow['origin'];
  /** Written in the same transaction. */
  readonly also?: (tx: Tx, linked: ScannedLetter) => Promise<unknown>;
}

function placeOf(applicationNumber: string, { mailItemId, applicationId }: RegisteredMail): LetterChanges {
  const number = normaliseNumber(applicationNumber);
  return { status: 'registered', cause: null, refusal: null, applicationNumber: number, mailItemId, applicationId };
}

/**
 * Registers the letter's pages as post on the case with this number, once for the letter.
 * @returns the letter as it stands now
 * @throws DomainError as registerMail does; staleVersion when somebody else changed the letter meanwhile
 */
export async function registerLetter(deps: Dependencies, registration: LetterRegistration): Promise<ScannedLetter> {
  const { letter, batch, applicationNumber, actor, requestId, origin, also } = registration;
  const nothingSaid = { sender: '', archivePlace: '', remark: '', signedOn: null, checklist: {} };
  const registered = await registerMail(deps, {
    input: { applicationNumber, receivedOn: batch.receivedOn, delivery: 'ordinary', ...nothingSaid },
    files: [await takeLetter(deps, registration)],
    actor,
    requestId,
    origin,
    joinsWaiting: true,
    // With its version: a letter that came back to the tray is registered anew.
    idempotencyKey: `letter:${letter.id}:${String(letter.version)}`,
    async also(tx, mail) {
      const place = placeOf(applicationNumber, mail);
      if (!(await changeScannedLetter(tx, letter, place))) {
        throw new DomainError('staleVersion');
      }
      await also?.(tx, { ...letter, ...place, version: letter.version + 1 });
    },
  });
  return { ...letter, ...placeOf(applicationNumber, registered), version: letter.version + 1 };
}
