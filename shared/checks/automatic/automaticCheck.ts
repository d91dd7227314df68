/** What an automatic check reads and answers. It reads data at hand only: the register's kept answer, no scan, no clock. */
import type { LookedAt } from '../lookedAt';
import type { ApplicationInput, ApplicationPerson, Signer } from '../../application/application';
import type { HumanVerdict } from '../../application/humans';
import type { RegisteredMeans, Registration } from '../../application/registration';
import type { RegisterSnapshot } from '../../application/tradeRegister';
import type { CheckOutcome } from '../check';
import type { ReasonCode } from '../../catalogue/checkTypes';
import type { IdentityDocument } from '../identity/identityDocument';
import type { PolicySettings } from '../../policy/policy';
import type { AutomaticRemarkKey } from './automaticRemarks';

export type AutomaticPerson = Pick<
  ApplicationPerson,
  | 'id'
  | 'role'
  | 'initials'
  | 'firstNames'
  | 'prefix'
  | 'surname'
  | 'birthDate'
  | 'email'
  | 'mobile'
  | 'meansNumber'
  | 'registeredMeansId'
  | 'currentLevel'
  | 'outcome'
>;
export type AutomaticSigner = Pick<Signer, 'id' | 'initials' | 'firstNames' | 'prefix' | 'surname' | 'birthDate'>;
export type AutomaticMeans = Pick<
  RegisteredMeans,
  'id' | 'meansNumber' | 'role' | 'level' | 'status' | 'prefix' | 'surname' | 'birthDate'
>;

export interface AutomaticInput {
  readonly application: Pick<
    ApplicationInput,
    'targetLevel' | 'kvkNumber' | 'establishmentNumber' | 'severalCompanies'
  >;
  readonly persons: readonly AutomaticPerson[];
  readonly signers: readonly AutomaticSigner[];
  /** Who of them is one human, as officers said. */
  readonly humanVerdicts: readonly HumanVerdict[];
  /** The current registration; null when the application names none that is known. */
  readonly registration:
    | (Pick<Registration, 'kvkNumber' | 'establishmentNumber' | 'hasManagementModule'> & {
        readonly means: readonly AutomaticMeans[];
      })
    | null;
  /** The latest answer of the trade register; null when it was never asked. */
  readonly register: RegisterSnapshot | null;
  readonly policy: {
    readonly settings: Pick<
      PolicySettings,
      'maxUsersNormalRoute' | 'contractMaxAgeMonths' | 'extractMaxAgeDays' | 'idMinValidityMonths'
    >;
  };
  /** Every document recorded for the case, also those that a correction superseded. */
  readonly identityDocuments: readonly IdentityDocument[];
  /** YYYY-MM-DD in Amsterdam. */
  readonly today: string;
}

/** A finding. The remark is a key with data, so that it can be read in either language; it carries no personal data. */
export interface AutomaticResult {
  readonly outcome: CheckOutcome;
  /** Set for `failed` only. */
  readonly reasonCode: ReasonCode | null;
  readonly remarkKey: AutomaticRemarkKey;
  readonly remarkData: Readonly<Record<string, string | number>>;
  /** Names of the data the finding rests on, e.g. `registration.kvkNumber`. */
  readonly decidedOn: readonly LookedAt[];
}

/** Decides one check for one subject; `subjectId` is null for contract and company. */
export type AutomaticEvaluator = (input: AutomaticInput, subjectId: string | null) => AutomaticResult;

/** The finding for a subject that the case does not know: an officer looks at it. */
export const SUBJECT_UNKNOWN: AutomaticResult = {
  outcome: 'inquiry',
  reasonCode: null,
  remarkKey: 'subjectUnknown',
  remarkData: {},
  decidedOn: ['application.persons', 'application.signers'] as const,
};

/** The finding while nobody recorded an identity document: an officer records it, or judges the copy themself. */
export const NO_DOCUMENT: AutomaticResult = {
  outcome: 'inquiry',
  reasonCode: null,
  remarkKey: 'documentNotRecorded',
  remarkData: {},
  decidedOn: ['identityDocument'] as const,
};
