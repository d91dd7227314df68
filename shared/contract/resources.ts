/** Resources of the API: name → record, as ra-data-simple-rest reads them. */
import type { ApplicationPerson, Signer } from '../application/application';
import type { AssuranceLevelId } from '../application/assuranceLevels';
import type { CaseNote } from '../application/caseNote';
import type { EstablishmentChoice } from '../application/establishmentChoice';
import type { HumanVerdict } from '../application/humans';
import type { Registration } from '../application/registration';
import type { RegisterSnapshot } from '../application/tradeRegister';
import type { DeclaredCompany } from '../application/fields/companyFields';
import type { AuditEventType } from '../flow/auditEvents';
import type { Waiting } from '../access/accountConfirmation';
import type { InvitationState } from '../access/invitation';
import type { StaffRole } from '../access/roles';
import type { Appointment } from '../checks/appointment';
import type { Check, CheckAttempt, CheckOutcome } from '../checks/check';
import type { FormerOutcome } from '../checks/formerOutcomes';
import type { ReasonCode } from '../catalogue/checkTypes';
import type { PolicyDraft } from '../policy/policyDraft';
import type { IdentityDocument } from '../checks/identity/identityDocument';
import type { Decision } from '../decision/decision';
import type { ActivationCodeState, Dispatch } from '../dispatch/dispatch';
import type { CustomerMessageRow } from '../dispatch/messages/customerMessage';
import type { CaseRetention } from '../audit/retention';
import type { ListedSample } from '../audit/sample';
import type { NotMeReport } from '../dispatch/notMeReport';
import type { ReissueAdvice } from '../dispatch/reissueAdvice';
import type { PrintRun } from '../dispatch/printRun';
import type { ActionAvailability } from '../flow/availableActions';
import type { Ageing } from '../flow/ageing';
import type { Priority } from '../flow/priority';
import type { StatusId } from '../flow/statuses';
import type { MailBatch, ScannedLetter } from '../intake/mailBatch';
import type { UnreadFile } from '../intake/unreadFile';
import type { IntakeQuestion } from '../intake/intakeQuestions';
import type { DocumentSummary, MailItem } from '../intake/mailItem';
import type { DocumentPage } from '../application/pageKinds';
import type { UpgradeAnswer, UpgradeState } from '../intake/upgradeQuestion';
import type { Mismatch } from '../mismatches/mismatch';
import type { Program } from './programs';
import type { ErrorCode } from './errors';
import type { RefusedAgreement, Unanswered } from './secondAdministrator';
import type { LogInWay } from './sessions';
import type { WebhookDelivery, WebhookEndpoint } from './webhooks';

/** A row of the work list. */
export interface ApplicationRow {
  readonly id: string;
  readonly number: string;
  readonly status: StatusId;
  readonly version: number;
  readonly targetLevel: AssuranceLevelId;
  /** Lowest level its persons hold now; null when none is known. */
  readonly currentLevel: AssuranceLevelId | null;
  readonly companyName: string;
  readonly kvkNumber: string;
  readonly establishmentNumber: string | null;
  readonly targetServices: readonly string[];
  readonly personCount: number;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly submittedAt: string;
  readonly receivedOn: string | null;
  readonly statusChangedAt: string;
  readonly dueOn: string | null;
  /** When the customer was reminded of what is awaited now; null when they were not. */
  readonly remindedAt: string | null;
  readonly leadDays: number;
  readonly clockSince: string | null;
  /** See `CaseClock`: by this the work is put in order. */
  readonly agesFrom: string | null;
  /** Who put it before the others, and why; null when nobody did. */
  readonly priority: Priority | null;
  readonly hasPriority: boolean;
  readonly openChecks: number;
  readonly failedChecks: number;
  readonly openMismatches: number;
  /** How it stands with the question "is this an upgrade?". */
  readonly upgradeState: UpgradeState;
  /** That a customer knows nothing of this case: the last report, open or settled; null when there was none. */
  readonly notMeReport: NotMeReport | null;
  /** Whether it is open. */
  readonly reported: boolean;
  /** A legal hold, a request to be erased; null where there is neither. */
  readonly retention: CaseRetention | null;
  /** Two supervisors agreed that the case is erased. */
  readonly erasureConfirmed: boolean;
}

/** A row of the work list with how long the desk has been at it, as of the day on which it was asked for. */
export interface ListedApplication extends ApplicationRow {
  readonly ageing: Ageing;
}

/** The whole application as stored. */
export interface ApplicationRecord extends ApplicationRow, Readonly<DeclaredCompany> {
  readonly frontOfficeId: string;
  readonly statusBeforeHold: StatusId | null;
  readonly language: 'nl' | 'en';
  /** What the customer chose about the establishment number; null while nobody asked. */
  readonly establishmentChoice: EstablishmentChoice | null;
  readonly severalCompanies: boolean;
  readonly separateRouteKept: boolean;
  readonly registrationId: string | null;
  /** The policy the case was opened under; set when the first letter is registered. */
  readonly policyVersion: number | null;
  /** What the customer said when no letter carried the note; null when nobody recorded an answer. */
  readonly upgradeAnswer: UpgradeAnswer | null;
}

export interface CheckWithAttempts extends Check {
  readonly attempts: readonly CheckAttempt[];
}

/** What the desk proposes for a check; an officer confirms or decides otherwise. */
export interface CheckProposal {
  readonly outcome: CheckOutcome;
  readonly reasonCode: ReasonCode | null;
  readonly finding: NonNullable<CheckAttempt['finding']>;
}

/** A page as one account knows it. */
export interface SeenPage extends DocumentPage {
  readonly seen: boolean;
}

/** Everything the bench shows of one case. */
export interface ApplicationDetail extends ApplicationRecord {
  /** How old it is, by the policy of the case. */
  readonly ageing: Ageing;
  /** Working days that a customer usually gets for a supplement, as a day from today. */
  readonly usualDueOn: string;
  /** How old register data may be under the policy of the case, in days. */
  readonly registerMaxAgeDays: number;
  readonly persons: readonly ApplicationPerson[];
  readonly signers: readonly Signer[];
  /** Who of them is one human, as officers said; superseded words are history. */
  readonly humanVerdicts: readonly HumanVerdict[];
  readonly registration: Registration | null;
  readonly register: RegisterSnapshot | null;
  /** The last attempt to ask the register again, when it failed after there had been an answer. */
  readonly registerFailure: RegisterSnapshot | null;
  readonly identityDocuments: readonly IdentityDocument[];
  readonly mailItems: readonly MailItem[];
  /** Every page of the letters: what it is, and whether whoever asks had it on screen as it is now. */
  readonly pages: readonly SeenPage[];
  readonly appointments: readonly Appointment[];
  /** The intake checklist with the answers that count. */
  readonly intake: readonly IntakeQuestion[];
  readonly checks: readonly CheckWithAttempts[];
  readonly mismatches: readonly Mismatch[];
  readonly decisions: readonly Decision[];
  readonly dispatches: readonly Dispatch[];
  /** What the customer was told, without the words. */
  readonly messages: readonly CustomerMessageRow[];
  readonly codes: readonly ActivationCodeState[];
  /** What colleagues wrote to each other, the newest first. */
  readonly notes: readonly CaseNote[];
  /** By id of a person who waits for a code: where the next one would go, and what speaks against it. */
  readonly reissue: Readonly<Record<string, ReissueAdvice>>;
  /** By check id. */
  readonly proposals: Readonly<Record<string, CheckProposal>>;
  /** By id of a renewed check: its outcome in the latest approved case of this company. */
  readonly former: Readonly<Record<string, FormerOutcome>>;
  readonly handlers: readonly { readonly id: string; readonly name: string }[];
  readonly actions: ActionAvailability;
}

export interface AuditEventRow {
  readonly id: string;
  readonly sequence: number;
  readonly applicationId: string | null;
  readonly type: AuditEventType;
  readonly data: Readonly<Record<string, unknown>>;
  /** What stands beside the trail about people; null when there was nothing, or when it was erased. */
  readonly personal: Readonly<Record<string, unknown>> | null;
  /** What stood beside it, and what was written in it, is gone: a later event of its chain says when and why. */
  readonly erased: boolean;
  readonly actorId: string;
  readonly actorName: string;
  readonly actorRole: string;
  readonly at: string;
  readonly requestId: string;
  readonly origin: 'screen' | 'api' | 'system' | 'command';
  readonly handling: boolean;
  /** The chain of its subject, its number in it, and the hash that the next event of the chain names. */
  readonly chain: string;
  readonly chainNumber: number;
  readonly hash: string;
}

export interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly active: boolean;
}

/** An account as the list of staff shows it. */
export interface AccountRow extends UserRow {
  /** Who asked for it, as long as no second administrator has confirmed it. */
  readonly waiting: Unanswered<Waiting> | null;
  /** Of whom no password was chosen yet: how the invitation stands; null for everybody else. */
  readonly invitation: InvitationState | null;
  /** What closing it would be answered with, unless it is to be closed even so; left out of lists, and for who closes none. */
  readonly closingRefused?: ErrorCode | null;
}

/** A draft of the policy, as it stands for whoever looks. */
export interface ShownDraft extends PolicyDraft {
  /** Why they may not put it in force; null where they may, or where nobody can any more. */
  readonly refused: RefusedAgreement | null;
}

export interface PolicyRow {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly content: unknown;
  /** Running cases move to it when it begins; else a case keeps the version it was opened under. */
  readonly movesRunningCases: boolean;
  /** Why it was made; empty for the version that a new desk starts with, as are both names. */
  readonly reason: string;
  readonly draftedByName: string;
  readonly putInForceByName: string;
}

export interface ResourceRecords {
  applications: ListedApplication;
  persons: ApplicationPerson;
  'mail-items': MailItem;
  'mail-batches': MailBatch;
  'scanned-letters': ScannedLetter;
  'unread-files': UnreadFile;
  documents: DocumentSummary;
  checks: Check;
  mismatches: Mismatch;
  decisions: Decision;
  dispatches: Dispatch;
  'print-runs': PrintRun;
  'audit-events': AuditEventRow;
  samples: ListedSample;
  registrations: Registration;
  users: AccountRow;
  programs: Program;
  policies: PolicyRow;
  'policy-drafts': ShownDraft;
  'webhook-endpoints': WebhookEndpoint;
  'webhook-deliveries': WebhookDelivery;
}
export type ResourceName = keyof ResourceRecords;

export interface SessionUser {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: StaffRole;
}
export interface LoginAnswer {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly user: SessionUser;
  /** Until a second factor is set up, this session may do nothing else. */
  readonly mustSetUpFactor: boolean;
  /** Which way this session was begun. */
  readonly way: LogInWay;
  /** The place in the live feed at this moment: whoever listens from here misses nothing of what they ask for from now on. */
  readonly feedPlace: string;
}
