/** Decides what the desk proposes on the masking of a copy (IDN-03) when it read a citizen service number itself. */
import type { AutomaticResult } from '../automatic/automaticCheck';
import { documentOf } from '../identity/identityDocument';
import type { ProposalInput } from './proposal';

const SOLE_PROPRIETOR = /eenmanszaak/i;

/** IDN-03: nothing to propose while no number was seen: the rest of the copy only eyes can judge. */
export function proposeMasking(input: ProposalInput, subjectId: string | null): AutomaticResult | null {
  if (documentOf(input.identityDocuments, subjectId)?.bsnSeen !== true) {
    return null;
  }
  const rest = { remarkData: {}, decidedOn: ['identityDocument.mrz', 'application.legalForm'] as const };
  return SOLE_PROPRIETOR.test(input.application.legalForm)
    ? { outcome: 'inquiry', reasonCode: null, remarkKey: 'bsnVisibleSoleProprietor', ...rest }
    : { outcome: 'failed', reasonCode: 'BSN_VISIBLE', remarkKey: 'bsnVisible', ...rest };
}
