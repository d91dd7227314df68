/** What a guard may look at. Facts are counted from the case file once; guards see nothing else. */
import type { AssuranceLevelId } from '../application/assuranceLevels';
import type { CheckCode } from '../catalogue/checkTypes';
import type { EvidenceRefusalCode } from '../checks/evidence/evidenceRefusal';
import type { PersonRef } from '../access/roles';
import type { UpgradeState } from '../intake/upgradeQuestion';
import type { SecondAsked } from './secondPerson';
import type { StatusId } from './statuses';

export interface CaseFacts {
  readonly status: StatusId;
  readonly statusBeforeHold: StatusId | null;
  readonly targetLevel: AssuranceLevelId;
  readonly assignee: PersonRef | null;
  /** When the assignee last did something on the case (ISO 8601 UTC); null when nobody holds it. */
  readonly claimActiveAt: string | null;
  /** Somebody put it before the others. */
  readonly hasPriority: boolean;
  /** Everyone who handled the case (from the trail). */
  readonly handlers: readonly PersonRef[];
  /** Every active supervisor, so that a refusal can name who could decide. */
  readonly supervisors: readonly PersonRef[];
  /** Staff who declared a conflict of interest. */
  readonly conflicts: readonly PersonRef[];
  /** Who recorded the open report that a customer knows nothing of the case; null while there is none. */
  readonly reporter: PersonRef | null;
  /** A supervisor said that nothing of it may be erased. */
  readonly isHeldByLaw: boolean;
  /** Who took up a request to erase it, as long as nobody confirmed that. */
  readonly erasureAskedBy: PersonRef | null;
  /** What a supervisor asked for that takes another one to do. */
  readonly secondAsked: SecondAsked | null;
  /** Letters with a scan: those that prove something. */
  readonly letters: number;
  /** Letters on file whose scan is not there yet. */
  readonly lettersAwaitingScan: number;
  /** Whether the application has an establishment number, and whether the customer was asked or answered. */
  readonly establishment: { readonly given: boolean; readonly isAsked: boolean };
  /** Numbers of the letters that nobody has read. */
  readonly unreadLetters: readonly string[];
  /** Items of the checklist that keep the checks from starting, once for each person they are asked about. */
  readonly unansweredIntake: readonly string[];
  /** How it stands with the question "is this an upgrade?". */
  readonly upgrade: UpgradeState;
  readonly separateRoute: { readonly hit: boolean; readonly kept: boolean };
  readonly checks: CheckFacts;
  readonly openMismatches: number;
  /** Pairs of people of whom nobody said yet whether they are one human. */
  readonly openHumanQuestions: number;
  /** Moment of the register data used (peilmoment), a calendar day; null when none was recorded. */
  readonly registerAsOf: string | null;
  readonly registerMaxAgeDays: number;
  /** At which whoever decides has to have logged in; null when the policy asks nothing of that. */
  readonly deciderLevel: AssuranceLevelId | null;
  /** Whether the policy asks a certificate of whoever records identity checks, and up to which day the holder of the case has one. */
  readonly certificate: { readonly isAsked: boolean; readonly until: string | null };
  /** A supervisor is asked to accept older register data; they do so by accepting the waiver. */
  readonly isRegisterAgeWaived: boolean;
  readonly persons: { readonly pending: number; readonly activated: number; readonly closedOff: number };
  /** True when the users of the case have, or get, a manager high enough among those who are not left out. */
  readonly managerSuffices: boolean;
  /** Day after which a pending request for a decision lapses; null while none is pending. */
  readonly approvalLapsesAfter: string | null;
  /** Day after which a waiting case lapses; null while nothing is awaited. */
  readonly lapsesAfter: string | null;
  /** Day from which the customer is reminded; null when they are not (any more). */
  readonly remindsFrom: string | null;
}

export interface CheckFacts {
  readonly total: number;
  /** No outcome, or still under inquiry. */
  readonly open: number;
  /** Codes of those that stand passed while the letter they rest on says no. */
  readonly againstRecord: readonly string[];
  /** Verdicts whose evidence does not carry them (any more), by why; the codes of their checks. */
  readonly evidence: Readonly<Record<EvidenceRefusalCode, readonly CheckCode[]>>;
  /** Failed and no waiver asked. */
  readonly failed: number;
  readonly paperNotPassed: number;
  /** Ids of the checks for which a waiver was asked. */
  readonly waivers: readonly string[];
}
