/** The case file: everything about one case that the flow reads, as plain records. */
import type { ApplicationPerson, Signer } from '../application/application';
import type { HumanVerdict } from '../application/humans';
import type { Registration } from '../application/registration';
import type { RegisterSnapshot } from '../application/tradeRegister';
import type { Appointment } from '../checks/appointment';
import type { IdentityDocument } from '../checks/identity/identityDocument';
import type { Policy } from '../policy/policy';
import type { SecondAsked } from './secondPerson';
import type { SupplementRequest } from './supplement';
import type { PersonRef } from '../access/roles';
import type { ApplicationRecord, CheckWithAttempts } from '../contract/resources';
import type { MailItem } from '../intake/mailItem';
import type { DocumentPage, PageRead } from '../application/pageKinds';
import type { Mismatch } from '../mismatches/mismatch';

export interface CaseFile {
  readonly application: ApplicationRecord;
  /** When its holder last acted on it or worked at its open bench (ISO 8601 UTC); null when nobody holds it. */
  readonly claimActiveAt: string | null;
  /** The last day on which whoever holds it has a certificate for identity checks; null when they have none now, and when nobody holds it. */
  readonly holderCertifiedUntil: string | null;
  readonly persons: readonly ApplicationPerson[];
  readonly signers: readonly Signer[];
  /** What officers said about who of them is one human, the first word first; superseded ones are history. */
  readonly humanVerdicts: readonly HumanVerdict[];
  readonly registration: Registration | null;
  /** The latest answer of the trade register about this case's KVK number; null when it was never asked. */
  readonly register: RegisterSnapshot | null;
  /** Every identity document recorded, the first one first; superseded ones are history. */
  readonly identityDocuments: readonly IdentityDocument[];
  readonly mailItems: readonly MailItem[];
  /** Every page of the letters, in their order. */
  readonly pages: readonly DocumentPage[];
  /** Who had which of these pages on screen. */
  readonly pageReads: readonly PageRead[];
  /** The appointments for identification, the first one first. */
  readonly appointments: readonly Appointment[];
  readonly checks: readonly CheckWithAttempts[];
  /** The comparison that stands now; superseded ones are history. */
  readonly mismatches: readonly Mismatch[];
  /** What the customer is asked for now; null when nothing is. */
  readonly supplement: SupplementRequest | null;
  readonly handlers: readonly PersonRef[];
  /** What waits for another supervisor, from the trail. */
  readonly secondAsked: SecondAsked | null;
  readonly supervisors: readonly PersonRef[];
  /** Staff who declared a conflict of interest: they are out of this case. */
  readonly conflicts: readonly PersonRef[];
  /** The version the case was opened under, or the one in force while it has no letter yet. */
  readonly policy: Policy;
}
