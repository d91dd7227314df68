/** What a proposal reads: the case as it lies on the bench. A new source is a field here, filled in by the flow. */
import type { ApplicationPerson, Signer } from '../../application/application';
import type { AssuranceLevelId } from '../../application/assuranceLevels';
import type { EstablishmentChoice } from '../../application/establishmentChoice';
import type { RegisterSnapshot } from '../../application/tradeRegister';
import type { ComparedCompany } from '../../application/fields/comparedFields';
import type { AutomaticInput, AutomaticResult } from '../automatic/automaticCheck';

/** The case, and the days of its contract as YYYY-MM-DD in Amsterdam. */
export interface ProposalInput {
  readonly application: AutomaticInput['application'] &
    Readonly<ComparedCompany> & {
      readonly currentLevel: AssuranceLevelId | null;
      readonly targetServices: readonly string[];
      readonly establishmentChoice: EstablishmentChoice | null;
    };
  readonly persons: readonly ApplicationPerson[];
  readonly signers: readonly Signer[];
  readonly registration: AutomaticInput['registration'];
  /** The latest answer of the trade register; null when it was never asked. */
  readonly register: RegisterSnapshot | null;
  readonly identityDocuments: AutomaticInput['identityDocuments'];
  readonly policy: AutomaticInput['policy'];
  /** The day written beside the signature (the earliest when there are more); null when not recorded. */
  readonly signedOn: string | null;
  readonly receivedOn: string;
  readonly today: string;
}

/** Proposes for one check; `subjectId` is the signer or person it is about, null for contract and company. */
export type Proposer = (input: ProposalInput, subjectId: string | null) => AutomaticResult | null;
