/** An identity document in order as the desk keeps it, from which tests deviate. */
import type { IdentityDocument } from './identityDocument';
import { PRINTED } from './specimens.fixture';

/** The card of the specimen, recorded for somebody. */
export function aDocument(over: Partial<IdentityDocument> = {}): IdentityDocument {
  const { number, ...printed } = PRINTED;
  return {
    id: 'document',
    applicationId: 'case',
    subject: 'person',
    subjectId: 'p',
    ...printed,
    numberEnd: number.slice(-3),
    masked: false,
    bsnSeen: false,
    documentId: null,
    page: null,
    verdict: {
      format: 'TD1',
      digits: { number: 'right', birthDate: 'right', expiry: 'right', personal: 'absent', composite: 'right' },
      findings: [],
      hints: [],
    },
    byId: 'officer',
    byName: 'Olga Officer',
    at: '2026-11-20T09:00:00.000Z',
    supersededAt: null,
    statuses: [],
    ...over,
  };
}
