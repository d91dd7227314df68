/** What the intake checklist reads of a case, and how the desk says what it saw there. */
import type { ApplicationInput, ApplicationPerson, Signer } from '../application/application';
import type { EstablishmentAnswer } from '../application/establishmentChoice';
import type { HumanVerdict } from '../application/humans';
import type { Registration } from '../application/registration';
import type { RegisterSnapshot } from '../application/tradeRegister';
import type { PolicySettings } from '../policy/policy';
import type { IntakeRemarkKey } from './intakeRemarks';
import type { IntakeAnswer, MailItem } from './mailItem';
import type { DocumentPage } from '../application/pageKinds';

export interface IntakeCase {
  readonly application: Pick<
    ApplicationInput,
    'targetLevel' | 'kvkNumber' | 'establishmentNumber' | 'severalCompanies' | 'legalForm'
  > & {
    readonly number: string;
    readonly separateRouteKept: boolean;
    readonly targetServices: readonly string[];
  };
  readonly persons: readonly ApplicationPerson[];
  readonly signers: readonly Signer[];
  /** Who of them is one human, as officers said. */
  readonly humanVerdicts: readonly HumanVerdict[];
  readonly registration: Registration | null;
  /** The latest answer of the trade register; null when it was never asked. */
  readonly register: RegisterSnapshot | null;
  /** In the order in which they were registered. */
  readonly letters: readonly MailItem[];
  /** Every page of the letters. */
  readonly pages: readonly DocumentPage[];
  readonly settings: PolicySettings;
  /** What the customer chose about the establishment number; null as long as nobody recorded anything. */
  readonly establishmentChoice: EstablishmentAnswer | null;
}

/** The signer or person that a question is about. */
export interface IntakeSubject {
  readonly id: string;
  readonly name: string;
}

/** What the desk saw, as a text key with its data; `answer` is null where that does not settle the question. */
export interface DeskLook {
  readonly answer: IntakeAnswer | null;
  readonly remark: IntakeRemarkKey;
  readonly data: Readonly<Record<string, string | number>>;
  /** True while the desk cannot look yet: then no answer counts, whoever gave it. */
  readonly waits?: boolean;
}

/** A look of the desk. */
export function saw(
  remark: IntakeRemarkKey,
  answer: IntakeAnswer | null,
  data: Readonly<Record<string, string | number>> = {},
): DeskLook {
  return { answer, remark, data };
}
