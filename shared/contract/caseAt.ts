/** A case as it stood behind one of its events. */
import type { ApplicationPerson, Signer } from '../application/application';
import type { CaseAt, CaseDifference } from '../flow/caseAt';

export interface CaseAtAnswer {
  readonly number: string;
  readonly companyName: string;
  /** As they are now; what was corrected since stands with the moment. */
  readonly persons: readonly ApplicationPerson[];
  readonly signers: readonly Signer[];
  readonly moment: CaseAt;
  /** What differs from the earlier event that was asked for; none where none was. */
  readonly differences: readonly CaseDifference[];
}
