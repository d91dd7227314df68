/** IDN-04: decides whether the recorded identity document is valid, and long enough for the policy. */
import { judgeValidity } from '../identity/expiry';
import { documentOf } from '../identity/identityDocument';
import { NO_DOCUMENT, type AutomaticInput, type AutomaticResult } from './automaticCheck';

/**
 * Judges the document that stands for one signer or person, on the day it is judged.
 * @returns inquiry while no document is recorded. Source: suppliers ask a document that stays valid for a month, a setting
 */
export function checkDocumentExpiry(input: AutomaticInput, subjectId: string | null): AutomaticResult {
  const document = documentOf(input.identityDocuments, subjectId);
  if (document === undefined) {
    return NO_DOCUMENT;
  }
  const { expiresOn } = document;
  const months = input.policy.settings.idMinValidityMonths;
  const decidedOn = ['identityDocument.expiresOn', 'policy.idMinValidityMonths'] as const;
  switch (judgeValidity(expiresOn, input.today, months)) {
    case 'valid':
      return { outcome: 'passed', reasonCode: null, remarkKey: 'documentValid', remarkData: { expiresOn }, decidedOn };
    case 'expired':
      return {
        outcome: 'failed',
        reasonCode: 'ID_EXPIRED',
        remarkKey: 'documentExpired',
        remarkData: { expiresOn },
        decidedOn,
      };
    case 'expiresSoon':
      return {
        outcome: 'failed',
        reasonCode: 'ID_EXPIRED',
        remarkKey: 'documentExpiresSoon',
        remarkData: { expiresOn, months },
        decidedOn,
      };
  }
}
