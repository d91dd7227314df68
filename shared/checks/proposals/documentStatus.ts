/** Decides what the desk proposes on a document reported lost or stolen (IDN-07), from the answers of the service. */
import { amsterdamDay } from '../../calendar/amsterdam';
import type { AutomaticResult } from '../automatic/automaticCheck';
import { statusStanding } from '../identity/documentStatus';
import { documentOf } from '../identity/identityDocument';
import type { ProposalInput } from './proposal';

/** IDN-07: without an answer the officer looks into it and records what they did (product owner's decision). */
export function proposeDocumentStatus(input: ProposalInput, subjectId: string | null): AutomaticResult | null {
  const document = documentOf(input.identityDocuments, subjectId);
  if (document === undefined) {
    return null;
  }
  const { statuses } = document;
  const decidedOn = ['documentService'] as const;
  const askedOn = amsterdamDay(statuses.at(-1)?.askedAt ?? input.today);
  const inquiry = { outcome: 'inquiry', reasonCode: null, remarkData: { askedOn }, decidedOn } as const;
  switch (statusStanding(statuses)) {
    case 'notAsked':
      return { ...inquiry, remarkKey: 'statusNotAsked', remarkData: {} };
    case 'valid':
      return { ...inquiry, outcome: 'passed', remarkKey: 'statusValid' };
    case 'reported':
      return { ...inquiry, outcome: 'failed', reasonCode: 'ID_REPORTED', remarkKey: 'statusReported' };
    case 'unknown':
      return { ...inquiry, remarkKey: 'statusUnknown' };
    case 'unavailable':
      return { ...inquiry, remarkKey: 'statusUnavailable' };
  }
}
