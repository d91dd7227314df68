/** Decides of which day it is what the desk looked at for a finding. */
import { amsterdamDay } from '../calendar/amsterdam';
import { documentOf } from '../checks/identity/identityDocument';
import type { LookedAt, LookedAtDays, LookedAtSource } from '../checks/lookedAt';
import type { CaseFile } from './caseFile';

type Looked = Pick<CaseFile, 'application' | 'registration' | 'register' | 'mailItems' | 'identityDocuments'>;

interface Finding {
  readonly decidedOn: readonly LookedAt[];
  /** The signer or person it is about; null for contract and company. */
  readonly subjectId: string | null;
  /** ISO 8601 UTC. */
  readonly now: string;
}

function dayOf(source: LookedAtSource, file: Looked, { subjectId, now }: Finding): string | null {
  const day = (moment: string | undefined): string | null => (moment === undefined ? null : amsterdamDay(moment));
  switch (source) {
    case 'application':
    case 'persons':
    case 'person':
    case 'signers':
      return day(file.application.submittedAt);
    // The registration has no day of its own: it is as it was when the desk looked.
    case 'registration':
      return file.registration === null ? null : day(now);
    case 'register':
      return day(file.register?.asOf ?? undefined);
    case 'contract':
    case 'mail':
    case 'intake':
      return (
        file.mailItems
          .map(({ receivedOn }) => receivedOn)
          .sort()
          .at(-1) ?? null
      );
    case 'identityDocument':
      return day(documentOf(file.identityDocuments, subjectId)?.at);
    case 'documentService':
      return day(documentOf(file.identityDocuments, subjectId)?.statuses.at(-1)?.askedAt);
    case 'policy':
      return null;
  }
}

/**
 * The days of the data a finding rests on.
 * @param file the case as it lies now
 * @param finding what was looked at, for whom and when
 * @returns by source, a day in Amsterdam as YYYY-MM-DD: when the application was sent, the register's answer is of, the last letter
 * came in, the document was recorded; of the registration the day it was looked at. Source: rules of evidence, decision 030
 */
export function lookedAtDays(file: Looked, finding: Finding): LookedAtDays {
  const days: Partial<Record<LookedAtSource, string>> = {};
  for (const name of finding.decidedOn) {
    const source = name.split('.')[0] as LookedAtSource;
    const on = dayOf(source, file, finding);
    if (on !== null) {
      days[source] = on;
    }
  }
  return days;
}
