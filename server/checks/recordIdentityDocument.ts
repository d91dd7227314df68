/** Records the identity document of a signer or person: what is printed, what the zone comes to, never the zone or a BSN. */
import { recordDocument } from '@desk/db/stores/identityDocumentStore';
import { copyRefusal } from '@desk/shared/checks/evidence/evidenceRefusal';
import { assessDocument, zoneOutcome } from '@desk/shared/checks/identity/assessDocument';
import {
  isPersonalNumber,
  type DocumentVerdict,
  type RecordDocumentInput,
} from '@desk/shared/checks/identity/identityDocument';
import { readMrzText } from '@desk/shared/checks/identity/mrzText';
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { evidenceContextOf } from '@desk/shared/flow/evidenceOf';
import { keyedHash } from '../crypto/keyedHash';
import type { Effect } from '../flow/effect';

/** How many characters of a number people need to tell two documents apart. */
const NUMBER_END = 3;

function requireOfThisCase({ persons, signers, mailItems }: CaseFile, input: RecordDocumentInput): void {
  const people = input.subject === 'person' ? persons : signers;
  if (!people.some(({ id }) => id === input.subjectId)) {
    throw new DomainError('malformed', { errors: { subjectId: 'notOfThisCase' } });
  }
  const known = mailItems.some(({ documents }) => documents.some(({ id }) => id === input.documentId));
  if (input.documentId !== null && !known) {
    throw new DomainError('malformed', { errors: { documentId: 'notOfThisCase' } });
  }
}

/** What is written down of a document is read from somewhere: from this person's copy, as it is now. */
function requireSeenCopy(file: CaseFile, { subjectId, documentId, page }: RecordDocumentInput, byId: string): void {
  const refusal = copyRefusal({ subjectId, documentId, page, byId }, evidenceContextOf(file));
  if (refusal !== null) {
    throw new DomainError(refusal, { errors: { page: refusal } });
  }
}

function verdictOn(input: RecordDocumentInput, masked: boolean, today: string): DocumentVerdict {
  const { kind, country, number, surname, givenNames, birthDate, expiresOn } = input;
  const fields = { kind, country, number, surname, givenNames, birthDate, expiresOn };
  const isEmpty = input.mrz === null || (input.mrz.mrz.trim() === '' && !input.mrz.found);
  const verdict = assessDocument({ fields, mrz: isEmpty ? null : (input.mrz?.mrz ?? null), masked, today });
  if (verdict === null) {
    const read = readMrzText(input.mrz?.mrz ?? '', masked);
    throw new DomainError('mrzUnreadable', read.ok ? {} : { errors: { mrz: read.problem.kind } });
  }
  return verdict;
}

export const recordIdentityDocument: Effect<'recordIdentityDocument'> = {
  async run({ tx, deps, file, input, actor, now }) {
    requireOfThisCase(file, input);
    if (isPersonalNumber(input)) {
      throw new DomainError('personalNumberGiven');
    }
    requireSeenCopy(file, input, actor.id);
    const bsnSeen = input.bsnSeen || input.mrz?.found === true;
    // What was taken out can no more be checked than what was covered.
    const masked = input.masked || bsnSeen;
    const verdict = verdictOn(input, masked, amsterdamDay(now));
    const { mrz: _mrz, number, ...kept } = input;
    const id = deps.newId();
    const corrects = await recordDocument(tx, {
      ...kept,
      id,
      applicationId: file.application.id,
      numberHash: keyedHash(deps.config.keys.documentNumberHmac, number),
      numberEnd: number.slice(-NUMBER_END),
      masked,
      bsnSeen,
      verdict,
      byId: actor.id,
      byName: actor.name,
      at: now,
    });
    const { subject, subjectId, kind } = input;
    return {
      entry: {
        type: 'identity.documentRecorded',
        data: { identityDocumentId: id, subject, subjectId, documentKind: kind, zone: zoneOutcome(verdict), corrects },
      },
      also: bsnSeen ? [{ type: 'identity.numberSeen', data: { identityDocumentId: id, subjectId } }] : [],
      followUps: { decide: true },
    };
  },
};
