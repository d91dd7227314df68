/** THE table: every action on a case, from which status, to which, by whom, under which guards, and what is recorded. */
import type { Role } from '../access/roles';
import type { AuditEventType } from '../audit/auditEvents';
import type { GuardId } from './guards';
import { RUNNING_STATUS_IDS, STATUS_IDS, STATUSES, type StatusId } from './statuses';

export interface Transition {
  readonly action: string;
  readonly from: readonly StatusId[];
  /** A status; `stays` for what is recorded without moving; `previous` for what it was before the hold. */
  readonly to: StatusId | 'stays' | 'previous';
  readonly roles: readonly Role[];
  readonly guards: readonly GuardId[];
  /** The actor must not have handled the case. */
  readonly fourEyes: boolean;
  /** Whoever does this has handled the case and may not decide on it. */
  readonly handling: boolean;
  readonly event: AuditEventType;
  /** What happens beside the change of status; the server has one effect of this name. */
  readonly effect: string;
}

const officers = ['verifier', 'supervisor'] as const;
/** Post from the watched folder was handed in by nobody: the desk itself registers it. */
const officersAndDesk = [...officers, 'system'] as const;
const supervisor = ['supervisor'] as const;
const system = ['system'] as const;
const plain = { guards: [], fourEyes: false, handling: false } as const;
const handling = { guards: [], fourEyes: false, handling: true } as const;
const notHeld = RUNNING_STATUS_IDS.filter((status) => status !== 'onHold');
/** Approved and on its way: codes may be open. */
const decided = STATUS_IDS.filter((status) => STATUSES[status].phase === 'decided');
const verifying = ['inVerification'] as const;
/** Where a case lies with one officer. */
const claimable = ['inVerification', 'awaitingCustomer', 'awaitingIdentification'] as const;

/** One line a row, since a table is read by its rows. Tried from top to bottom; the first whose `from` holds the status (and whose choosing guard agrees) is used. */
// prettier-ignore
export const TRANSITIONS = [
  // Post comes in. A further letter brings a waiting case back to its officer and cancels a pending approval.
  { ...handling, action: 'registerMail', from: ['announced'], to: 'received', roles: officersAndDesk, event: 'mail.registered', effect: 'openLetter' },
  { ...handling, action: 'registerMail', from: ['received', 'referred', 'inVerification', 'awaitingIdentification', 'onHold'], to: 'stays', roles: officersAndDesk, guards: ['undecided'], event: 'mail.registered', effect: 'openLetter' },
  { ...handling, action: 'registerMail', from: ['awaitingCustomer', 'awaitingApproval'], to: 'inVerification', roles: officersAndDesk, event: 'mail.registered', effect: 'openLetter' },
  // A letter can be on file before its scan: it moves nothing, but nobody decides on the case until it was read.
  { ...handling, action: 'logMail', from: RUNNING_STATUS_IDS, to: 'stays', roles: officers, guards: ['undecided'], event: 'mail.logged', effect: 'logLetter' },
  { ...handling, action: 'unlogMail', from: RUNNING_STATUS_IDS, to: 'stays', roles: officers, guards: ['letterAwaitsScan'], event: 'mail.unlogged', effect: 'unlogLetter' },
  // A letter that belongs to another case goes there. Without its last letter a case waits for its paper again.
  { ...handling, action: 'unlinkMail', from: ['received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification', 'awaitingApproval'], to: 'announced', roles: officers, guards: ['lastLetter'], event: 'mail.unlinked', effect: 'unlinkLetter' },
  { ...handling, action: 'unlinkMail', from: ['received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification'], to: 'stays', roles: officers, guards: ['moreLetters'], event: 'mail.unlinked', effect: 'unlinkLetter' },
  { ...handling, action: 'unlinkMail', from: ['awaitingApproval'], to: 'inVerification', roles: officers, guards: ['moreLetters'], event: 'mail.unlinked', effect: 'unlinkLetter' },
  { ...handling, action: 'unlinkMail', from: ['onHold'], to: 'stays', roles: officers, guards: ['letterRegistered', 'undecided'], event: 'mail.unlinked', effect: 'unlinkLetter' },
  { ...handling, action: 'answerChecklist', from: ['received', 'inVerification'], to: 'stays', roles: officers, guards: ['unassignedOrActor'], event: 'mail.checklistAnswered', effect: 'answerChecklist' },
  // Whoever reads a letter says what each page is. A page whose kind changes reopens what rested on it.
  { ...handling, action: 'setPageKind', from: ['received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification'], to: 'stays', roles: officers, guards: ['unassignedOrActor'], event: 'mail.pageKindSet', effect: 'setPageKind' },
  // A letter without the note that it is an upgrade: the customer is asked, nobody assumes it.
  { ...handling, action: 'recordUpgradeAnswer', from: ['received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification', 'onHold'], to: 'stays', roles: officers, guards: ['upgradeAsked', 'undecided'], event: 'intake.upgradeAnswered', effect: 'recordUpgradeAnswer' },
  { ...handling, action: 'recordUpgradeAnswer', from: ['awaitingApproval'], to: 'inVerification', roles: officers, guards: ['upgradeAsked'], event: 'intake.upgradeAnswered', effect: 'recordUpgradeAnswer' },
  // What is painted over cannot be read again: whoever holds the case does it, and what rested on those pages is judged anew.
  { ...handling, action: 'redactDocument', from: ['received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification', 'onHold'], to: 'stays', roles: officers, guards: ['unassignedOrActor', 'undecided'], event: 'document.redacted', effect: 'redactDocument' },
  { ...handling, action: 'redactDocument', from: ['awaitingApproval'], to: 'inVerification', roles: officers, guards: ['unassignedOrActor'], event: 'document.redacted', effect: 'redactDocument' },
  // Whoever waits for the customer tells them so, once, before the last day; and takes their answer by mail or phone as well as by post.
  { ...plain, action: 'remind', from: ['announced', 'awaitingCustomer'], to: 'stays', roles: system, guards: ['reminderDue'], event: 'application.reminded', effect: 'remind' },
  { ...handling, action: 'recordAnswer', from: ['awaitingCustomer'], to: 'inVerification', roles: officers, guards: ['unassignedOrActor'], event: 'checks.answerRecorded', effect: 'recordAnswer' },
  { ...plain, action: 'lapse', from: ['announced', 'awaitingCustomer'], to: 'lapsed', roles: system, guards: ['lapseDue'], event: 'application.lapsed', effect: 'recordLapse' },
  { ...handling, action: 'withdraw', from: RUNNING_STATUS_IDS, to: 'withdrawn', roles: officers, guards: ['lettersScanned', 'nobodyActivated'], event: 'application.withdrawn', effect: 'withdraw' },
  { ...handling, action: 'refer', from: ['received'], to: 'referred', roles: [...officers, 'system'], guards: ['separateRouteHit'], event: 'intake.referred', effect: 'recordReferral' },
  // What turns out after the checks began goes the same way; the desk itself takes no case out of an officer's hands.
  { ...handling, action: 'refer', from: ['inVerification'], to: 'referred', roles: officers, guards: ['assignedToActor', 'separateRouteHit'], event: 'intake.referred', effect: 'recordReferral' },
  { ...handling, action: 'keepInNormalRoute', from: ['referred'], to: 'received', roles: supervisor, event: 'intake.keptInNormalRoute', effect: 'keepInNormalRoute' },
  // The establishment number shuts a customer out of services: their choice is asked, and recorded as they gave it. An answer brings a waiting case back.
  { ...handling, action: 'askEstablishment', from: ['announced', 'received', 'inVerification'], to: 'stays', roles: officers, guards: ['hasEstablishment', 'establishmentUnasked', 'unassignedOrActor'], event: 'establishment.asked', effect: 'askEstablishment' },
  { ...handling, action: 'keepEstablishment', from: ['announced', 'received', 'inVerification', 'awaitingIdentification'], to: 'stays', roles: officers, guards: ['hasEstablishment', 'unassignedOrActor'], event: 'establishment.kept', effect: 'keepEstablishment' },
  { ...handling, action: 'keepEstablishment', from: ['awaitingCustomer'], to: 'inVerification', roles: officers, guards: ['hasEstablishment', 'unassignedOrActor'], event: 'establishment.kept', effect: 'keepEstablishment' },
  { ...handling, action: 'dropEstablishment', from: ['announced', 'received', 'inVerification', 'awaitingIdentification'], to: 'stays', roles: officers, guards: ['hasEstablishment', 'unassignedOrActor'], event: 'establishment.dropped', effect: 'dropEstablishment' },
  { ...handling, action: 'dropEstablishment', from: ['awaitingCustomer'], to: 'inVerification', roles: officers, guards: ['hasEstablishment', 'unassignedOrActor'], event: 'establishment.dropped', effect: 'dropEstablishment' },
  { ...handling, action: 'dropEstablishment', from: ['awaitingApproval'], to: 'inVerification', roles: officers, guards: ['hasEstablishment'], event: 'establishment.dropped', effect: 'dropEstablishment' },
  // Verification: one officer is assigned, and only they work on it.
  { ...handling, action: 'take', from: ['received'], to: 'inVerification', roles: officers, guards: ['letterRegistered', 'intakeComplete', 'upgradeKnown', 'isUpgrade', 'normalRoute'], event: 'checks.started', effect: 'assign' },
  { ...handling, action: 'take', from: claimable, to: 'stays', roles: officers, guards: ['unclaimed'], event: 'application.claimed', effect: 'claim' },
  { ...plain, action: 'handOver', from: claimable, to: 'stays', roles: officers, guards: ['assigneeOrSupervisor'], event: 'application.handedOver', effect: 'handOver' },
  { ...handling, action: 'takeOver', from: claimable, to: 'stays', roles: officers, guards: ['claimLapsed'], event: 'application.takenOver', effect: 'takeOver' },
  { ...plain, action: 'giveBack', from: claimable, to: 'stays', roles: officers, guards: ['heldByActor'], event: 'application.givenBack', effect: 'giveBack' },
  { ...handling, action: 'recordCheck', from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor'], event: 'check.recorded', effect: 'recordCheck' },
  { ...handling, action: 'confirmProposals', from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor'], event: 'checks.proposalsConfirmed', effect: 'confirmProposals' },
  { ...handling, action: 'requestWaiver', from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor'], event: 'check.waiverRequested', effect: 'requestWaiver' },
  { ...handling, action: 'recordIdentityDocument', from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor'], event: 'identity.documentRecorded', effect: 'recordIdentityDocument' },
  // The verification service is asked before, outside of any transaction; this records what it answered.
  { ...handling, action: 'recordDocumentStatus', from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor'], event: 'identity.statusAsked', effect: 'recordDocumentStatus' },
  { ...handling, action: 'resolveMismatch', from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor'], event: 'mismatch.resolved', effect: 'resolveMismatch' },
  { ...handling, action: 'correct', from: ['received', 'inVerification'], to: 'stays', roles: officers, guards: ['unassignedOrActor'], event: 'application.corrected', effect: 'correct' },
  { ...handling, action: 'correct', from: ['awaitingApproval'], to: 'inVerification', roles: officers, event: 'application.corrected', effect: 'correct' },
  // After the decision only where codes go can be corrected: the decision falls away with what rested on it, and so do open codes.
  { ...handling, action: 'correct', from: ['approved', 'codesSent', 'partlyActivated'], to: 'inVerification', roles: officers, guards: ['nobodyActivated'], event: 'application.corrected', effect: 'correct' },
  { ...handling, action: 'requestSupplement', from: verifying, to: 'awaitingCustomer', roles: officers, guards: ['assignedToActor', 'somethingMissing'], event: 'checks.supplementRequested', effect: 'requestSupplement' },
  { ...handling, action: 'sendToIdentification', from: verifying, to: 'awaitingIdentification', roles: officers, guards: ['assignedToActor', 'levelNeedsIdentification', 'paperChecksPassed'], event: 'checks.identificationRequested', effect: 'requestIdentification' },
  { ...handling, action: 'recordAppointment', from: ['awaitingIdentification'], to: 'inVerification', roles: officers, guards: ['assignedToActor'], event: 'checks.appointmentRecorded', effect: 'recordAppointment' },
  // What changes outside the case: the desk itself looks again, and a pending approval falls away. A decided case stays as it was decided.
  { ...plain, action: 'moveToPolicy', from: ['announced', 'received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification', 'onHold'], to: 'stays', roles: system, guards: ['undecided'], event: 'checks.policyMoved', effect: 'moveToPolicy' },
  { ...plain, action: 'moveToPolicy', from: ['awaitingApproval'], to: 'inVerification', roles: system, event: 'checks.policyMoved', effect: 'moveToPolicy' },
  { ...plain, action: 'recheckRegistration', from: ['received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification', 'onHold'], to: 'stays', roles: system, guards: ['undecided'], event: 'checks.registrationChanged', effect: 'recheckRegistration' },
  { ...plain, action: 'recheckRegistration', from: ['awaitingApproval'], to: 'inVerification', roles: system, event: 'checks.registrationChanged', effect: 'recheckRegistration' },
  { ...plain, action: 'reopenOutdated', from: verifying, to: 'stays', roles: system, guards: ['registerOutdated'], event: 'checks.registerOutdated', effect: 'reopenOutdated' },
  { ...plain, action: 'reopenOutdated', from: ['awaitingApproval'], to: 'inVerification', roles: system, guards: ['registerOutdated'], event: 'checks.registerOutdated', effect: 'reopenOutdated' },
  // The trade register is asked before the transaction; its answer is kept with the case. An answer that comes late cancels a pending approval.
  { ...handling, action: 'consultRegister', from: ['received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification'], to: 'stays', roles: officersAndDesk, guards: ['unassignedOrActor'], event: 'register.consulted', effect: 'keepRegisterAnswer' },
  { ...handling, action: 'consultRegister', from: ['awaitingApproval'], to: 'inVerification', roles: officersAndDesk, event: 'register.consulted', effect: 'keepRegisterAnswer' },
  // Decision: always by other eyes than those that handled the case.
  { ...handling, action: 'submit', from: verifying, to: 'awaitingApproval', roles: officers, guards: ['assignedToActor', 'lettersScanned', 'lettersRead', 'upgradeKnown', 'isUpgrade', 'normalRoute', 'checksComplete', 'evidenceComplete', 'agreesWithRecord', 'mismatchesResolved'], event: 'decision.submitted', effect: 'submit' },
  { ...plain, action: 'return', from: ['awaitingApproval'], to: 'inVerification', roles: supervisor, event: 'decision.returned', effect: 'returnForRework' },
  { ...plain, action: 'approve', from: ['awaitingApproval'], to: 'approved', roles: supervisor, fourEyes: true, guards: ['lettersScanned', 'lettersRead', 'upgradeKnown', 'isUpgrade', 'normalRoute', 'noFailedCheck', 'managerStays', 'checksComplete', 'evidenceComplete', 'agreesWithRecord', 'mismatchesResolved', 'waiversAccepted', 'registerFresh'], event: 'decision.approved', effect: 'approve' },
  { ...plain, action: 'reject', from: ['awaitingApproval'], to: 'rejected', roles: supervisor, fourEyes: true, guards: ['lettersScanned'], event: 'decision.rejected', effect: 'reject' },
  // A person can be left out of a pending decision, so that the others need not wait for them.
  { ...plain, action: 'dropPerson', from: ['awaitingApproval'], to: 'stays', roles: supervisor, fourEyes: true, guards: ['morePersonsLeft'], event: 'decision.personDropped', effect: 'dropPerson' },
  { ...plain, action: 'reinstatePerson', from: ['awaitingApproval'], to: 'stays', roles: supervisor, fourEyes: true, guards: ['somebodyDropped'], event: 'decision.personReinstated', effect: 'reinstatePerson' },
  { ...plain, action: 'lapseApproval', from: ['awaitingApproval'], to: 'inVerification', roles: system, guards: ['approvalOverdue'], event: 'decision.requestLapsed', effect: 'recordApprovalLapse' },
  { ...plain, action: 'declareConflict', from: RUNNING_STATUS_IDS, to: 'stays', roles: officers, event: 'decision.conflictDeclared', effect: 'declareConflict' },
  { ...plain, action: 'hold', from: notHeld, to: 'onHold', roles: supervisor, event: 'case.held', effect: 'hold' },
  // "This was not me": the case stands still whatever it had come to, and no code of it opens anything any more.
  { ...handling, action: 'reportNotMe', from: [...notHeld, ...decided, 'completed'], to: 'onHold', roles: officers, event: 'case.notMeReported', effect: 'reportNotMe' },
  { ...handling, action: 'reportNotMe', from: ['onHold'], to: 'stays', roles: officers, guards: ['unreported'], event: 'case.notMeReported', effect: 'reportNotMe' },
  { ...plain, action: 'release', from: ['onHold'], to: 'previous', roles: supervisor, guards: ['otherThanReporter'], event: 'case.released', effect: 'release' },
  // Dispatch and activation: per person; the old means stays valid until that person activates.
  { ...plain, action: 'startDispatch', from: ['approved'], to: 'codesSent', roles: system, event: 'dispatch.started', effect: 'startDispatch' },
  { ...plain, action: 'activate', from: ['codesSent', 'partlyActivated'], to: 'completed', roles: ['loginPlatform'], guards: ['lastPendingPerson'], event: 'code.redeemed', effect: 'activate' },
  { ...plain, action: 'activate', from: ['codesSent', 'partlyActivated'], to: 'partlyActivated', roles: ['loginPlatform'], guards: ['morePendingPersons'], event: 'code.redeemed', effect: 'activate' },
  { ...plain, action: 'reissueCode', from: ['approved', 'codesSent', 'partlyActivated'], to: 'stays', roles: officers, guards: ['personPending'], event: 'code.reissued', effect: 'reissueCode' },
  // Whoever has not used a code is reminded once, half-way through its life.
  { ...plain, action: 'remindCode', from: ['codesSent', 'partlyActivated'], to: 'stays', roles: system, guards: ['personPending'], event: 'code.reminded', effect: 'remindCode' },
  // What was not sent is tried again with the same code; what came back is recorded, and then a new code can go.
  { ...plain, action: 'retryDispatch', from: ['approved', 'codesSent', 'partlyActivated'], to: 'stays', roles: officers, guards: ['personPending'], event: 'dispatch.retried', effect: 'retryDispatch' },
  { ...plain, action: 'recordReturn', from: ['codesSent', 'partlyActivated'], to: 'stays', roles: officers, guards: ['personPending'], event: 'dispatch.returned', effect: 'recordReturn' },
  // A mail that had gone came back: the mail server's own program says so.
  { ...plain, action: 'recordBounce', from: ['codesSent', 'partlyActivated'], to: 'stays', roles: ['mailGateway'], guards: ['personPending'], event: 'dispatch.bounced', effect: 'recordBounce' },
  { ...plain, action: 'closeOff', from: ['codesSent', 'partlyActivated'], to: 'completed', roles: supervisor, guards: ['personPending'], event: 'dispatch.closedOff', effect: 'closeOff' },
  { ...plain, action: 'closeOff', from: ['onHold'], to: 'completed', roles: supervisor, guards: ['decided', 'personPending'], event: 'dispatch.closedOff', effect: 'closeOff' },
] as const satisfies readonly Transition[];

export type ActionId = (typeof TRANSITIONS)[number]['action'];
export type EffectId = (typeof TRANSITIONS)[number]['effect'];
export const ACTION_IDS = [...new Set(TRANSITIONS.map((row) => row.action))] as [ActionId, ...ActionId[]];

/** Guards that choose between rows of the same action instead of refusing it. */
export const CHOOSING_GUARDS: readonly GuardId[] = [
  'lastPendingPerson',
  'morePendingPersons',
  'lastLetter',
  'moreLetters',
];
