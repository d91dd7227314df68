/** Records the identity document of a human, for each role they have in the case: what is printed, what the zone comes to, never the zone or a BSN. */
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
import { idsOfHuman } from '@desk/shared/application/humans';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
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

interface Owner {
  readonly subject: 'signer' | 'person';
  readonly subjectId: string;
}

/**
 * Whose document it is: who was named, and the same human in other roles.
 * @throws DomainError malformed where it is another human
 */
function requireOneHuman(file: CaseFile, { subject, subjectId, also }: RecordDocumentInput): [Owner, ...Owner[]] {
  const ids = idsOfHuman(subjectId, file);
  const others = [...new Set(also)].filter((id) => id !== subjectId);
  if (others.some((id) => !ids.includes(id))) {
    throw new DomainError('malformed', { errors: { also: 'notOfThisHuman' } });
  }
  const isSigner = (id: string): boolean => file.signers.some((signer) => signer.id === id);
  return [
    { subject, subjectId },
    ...others.map((id): Owner => ({ subject: isSigner(id) ? 'signer' : 'person', subjectId: id })),
  ];
}

export const recordIdentityDocument: Effect<'recordIdentityDocument'> = {
  async run({ tx, deps, file, input, actor, now }) {
    requireOfThisCase(file, input);
    if (isPersonalNumber(input)) {
      throw new DomainError('personalNumberGiven');
    }
    const owners = requireOneHuman(file, input);
    owners.forEach(({ subjectId }) => requireSeenCopy(file, { ...input, subjectId }, actor.id));
    const bsnSeen = input.bsnSeen || input.mrz?.found === true;
    // What was taken out can no more be checked than what was covered.
    const masked = input.masked || bsnSeen;
    const verdict = verdictOn(input, masked, amsterdamDay(now));
    const { mrz: _mrz, also: _also, number, ...kept } = input;
    const record = async (owner: Owner): Promise<[AuditEntry, ...AuditEntry[]]> => {
      const identityDocumentId = deps.newId();
      const corrects = await recordDocument(tx, {
        ...kept,
        ...owner,
        id: identityDocumentId,
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
      const documentKind = kept.kind;
      const data = { identityDocumentId, ...owner, documentKind, zone: zoneOutcome(verdict), corrects };
      const seen = { identityDocumentId, subjectId: owner.subjectId };
      return [
        { type: 'identity.documentRecorded', data },
        ...(bsnSeen ? [{ type: 'identity.numberSeen', data: seen } as const] : []),
      ];
    };
    const [named, ...others] = owners;
    const [entry, ...also] = await record(named);
    for (const owner of others) {
      also.push(...(await record(owner)));
    }
    return { entry, also, followUps: { decide: true } };
  },
};
