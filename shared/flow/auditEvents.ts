/** Everything that can be recorded in the trail: the events of the actions, and those of all else. A new one of the latter is one entry; the compiler then asks for its sentence. */
import type { ScanHash } from '../audit/scanHashes';
import { ACCESS_AUDIT_EVENTS, type AccessAuditData } from '../audit/accessEvents';
import { ACCOUNT_AUDIT_EVENTS, type AccountAuditData } from '../audit/accountEvents';
import type { AuditGroup } from '../audit/auditGroups';
import { CERTIFICATE_AUDIT_EVENTS, type CertificateAuditData } from '../audit/certificateEvents';
import { FACTOR_AUDIT_EVENTS, type FactorAuditData } from '../audit/factorEvents';
import { MAIL_ROOM_AUDIT_EVENTS, type MailRoomAuditData } from '../audit/mailRoomEvents';
import { MESSAGE_AUDIT_EVENTS, type MessageAuditData } from '../audit/messageEvents';
import { NOTE_AUDIT_EVENTS, type NoteAuditData } from '../audit/noteEvents';
import { READING_AUDIT_EVENTS, type ReadingAuditData } from '../audit/readingEvents';
import { PROGRAM_AUDIT_EVENTS, type ProgramAuditData } from '../audit/programEvents';
import { RETENTION_AUDIT_EVENTS, type RetentionAuditData } from '../audit/retentionEvents';
import { REPORT_AUDIT_EVENTS, type ReportAuditData } from '../audit/reportEvents';
import { SSO_AUDIT_EVENTS, type SsoAuditData } from '../audit/ssoEvents';
import { SAMPLE_AUDIT_EVENTS, type SampleAuditData } from '../audit/sampleEvents';
import { TRAIL_AUDIT_EVENTS, type TrailAuditData } from '../audit/trailEvents';
import { WEBHOOK_AUDIT_EVENTS, type WebhookAuditData } from '../audit/webhookEvents';
import type { AssuranceLevelId } from '../application/assuranceLevels';
import type { LogInWay } from '../contract/sessions';
import { ACTIONS, type ActionEventData } from './actions/actions';
import type { ActionDefinition, ActionEvent } from './actions/action';

/**
 * Event → what its data holds: ids, names of fields, outcomes, and the reason that somebody wrote; never a secret or an
 * activation code. What was declared about people goes in `AuditEntry.personal`, which stands outside the trail and can
 * be erased. What people write themselves moves there too when the event is written (`audit/writtenText.ts`).
 */
export interface AuditEventData
  extends
    ActionEventData,
    WebhookAuditData,
    MessageAuditData,
    MailRoomAuditData,
    NoteAuditData,
    TrailAuditData,
    RetentionAuditData,
    SampleAuditData,
    ReportAuditData,
    ReadingAuditData,
    AccessAuditData,
    AccountAuditData,
    FactorAuditData,
    SsoAuditData,
    CertificateAuditData,
    ProgramAuditData {
  'application.announced': { targetLevel: string; source: string };
  'application.corrected': { fields: string[] };
  'application.withdrawn': { reason: string };
  'application.lapsed': { since: string };
  'application.reminded': { dueOn: string };
  'checks.answerRecorded': { by: string; on: string; reopenedChecks: string[] };
  'application.handedOver': { toId: string; toName: string; reason: string };
  'application.claimed': Record<string, never>;
  /** `idleMinutes` is how long the former holder had done nothing on the case. */
  'application.takenOver': { fromId: string; fromName: string; idleMinutes: number };
  'application.givenBack': { reason: string };
  'mail.registered': {
    mailItemId: string;
    receivedOn: string;
    documents: number;
    reopenedChecks: string[];
    /** Which bytes these were; letters of before this was told say nothing of it. */
    scans?: ScanHash[];
  };
  'mail.logged': { mailItemId: string; receivedOn: string };
  /** `toNumber` is empty when the letter was put on file by mistake. */
  'mail.unlogged': { mailItemId: string; number: string; toNumber: string; reason: string };
  /** `toNumber` is empty when it went back to the tray. */
  'mail.unlinked': { mailItemId: string; toNumber: string; reason: string };
  'mail.movedHere': { mailItemId: string; fromNumber: string; reason: string };
  'mail.paperMoved': { mailItemId: string; fate: string; on: string; place: string };
  'document.redacted': Partial<ScanHash> & { documentId: string; pages: number; reason: string };
  'mail.checklistAnswered': { mailItemId: string; items: string[]; answers: string[]; signedOn?: string };
  /** `kinds` reads "1=contractCompany"; whose copy it is stands in `subjectIds`, in the order of the pages. */
  'mail.pageKindSet': { documentId: string; kinds: string[]; subjectIds: string[]; reopenedChecks: string[] };
  'intake.upgradeAnswered': { isUpgrade: boolean; channel: string; on: string };
  'intake.referred': { causes: string[] };
  'intake.keptInNormalRoute': { reason: string };
  'establishment.asked': Record<string, never>;
  'establishment.kept': { by: string; on: string };
  'establishment.dropped': { by: string; on: string };
  'checks.started': Record<string, never>;
  'checks.planned': { count: number; policyVersion: number };
  /** Facts of the case became others: which checks are asked again, and the names of those facts. */
  'checks.reopened': { checks: string[]; facts: string[] };
  /** What was said about who is one human fell away: name, birth date or document of either is another one now. */
  'humans.askedAgain': { subjectIds: string[] };
  'register.consulted': { result: string; errorCode: string | null; asOf: string; provider: string };
  'check.decidedAutomatically': {
    checkId: string;
    code: string;
    outcome: string;
    reasonCode: string | null;
    decidedOn: string[];
  };
  'identity.numberSeen': { identityDocumentId: string; subjectId: string };
  'identity.statusAsked': { identityDocumentId: string; result: string; cause: string | null; provider: string };
  'checks.supplementRequested': { count: number; dueOn: string };
  'checks.identificationRequested': Record<string, never>;
  'checks.appointmentRecorded': { kept: boolean; on: string; place: string };
  'mismatch.flagged': { different: number; formattingOnly: number };
  'mismatch.resolved': { mismatchId: string; field: string; resolution: string; reason: string };
  'decision.submitted': { remark: string };
  'decision.returned': { reason: string; checks: string[] };
  'decision.personDropped': { personId: string; reasonCodes: string[]; remark: string };
  'decision.personReinstated': { personId: string };
  'decision.dropsFellAway': { personIds: string[] };
  'decision.requestLapsed': { since: string };
  'decision.conflictDeclared': { userId: string };
  'decision.approved': { decisionId: string; acceptedWaivers: string[] };
  'decision.rejected': { decisionId: string; reasonCodes: string[] };
  'case.held': { reason: string };
  /** `personId` is empty when it was said for the company; `activated` are the persons who had the new level already. */
  'case.notMeReported': { by: string; on: string; personId: string; codes: number; activated: string[] };
  'case.released': { reason: string };
  'dispatch.queued': { dispatchIds: string[] };
  'dispatch.sent': { dispatchId: string; channel: string; personId: string };
  /** It went while a new code took its place: nobody can use it. */
  'dispatch.sentTooLate': { dispatchId: string; channel: string; personId: string };
  'dispatch.failed': { dispatchId: string; channel: string; cause: string };
  'dispatch.retried': { dispatchId: string; channel: string; personId: string; reason: string };
  'dispatch.returned': { dispatchId: string; channel: string; personId: string; cause: string };
  'dispatch.bounced': { dispatchId: string; channel: string; personId: string; statusCode: string };
  'print.runCreated': { runId: string; number: string; letters: number };
  'print.runDrawn': { runId: string; letters: number };
  'print.runEmpty': { runId: string };
  'print.runRead': { runId: string };
  'print.runPosted': { runId: string; letters: number };
  'print.runSpoilt': { runId: string; letters: number; reason: string };
  'print.letterTracked': { runId: string; dispatchId: string; caseNumber: string; trackNumber: string };
  'dispatch.started': Record<string, never>;
  'code.reissued': { personId: string; reason: string };
  'code.reminded': { personId: string; dueOn: string };
  /** A letter had come back from the address, and somebody said why it is right. */
  'code.addressKept': { personId: string; reason: string };
  'code.attemptRefused': { personId: string; cause: string };
  'code.redeemed': { personId: string; meansNumber: string; level: string; effectiveFrom: string };
  'dispatch.closedOff': { persons: number; reason: string };
  'policy.drafted': { draftId: string; baseVersion: number; reason: string };
  'policy.draftChanged': { draftId: string; changed: string[]; reason: string };
  'policy.draftDiscarded': { draftId: string };
  'policy.putInForce': {
    draftId: string;
    version: number;
    validFrom: string;
    movesRunningCases: boolean;
    changed: string[];
    reason: string;
  };
  'user.created': { userId: string; role: string };
  /** `evenSo`: it was closed although no two administrators were left who could let anybody in. */
  'user.changed': { userId: string; fields: string[]; evenSo?: true };
  'user.confirmationAsked': { userId: string };
  'user.confirmed': { userId: string; role: string; askedById: string };
  'user.refused': { userId: string; askedById: string };
  /** Of sessions from before both were kept it says neither. */
  'session.started': { way?: LogInWay; level?: AssuranceLevelId };
  'session.refused': { cause: string };
  'session.ended': { cause: string };
  'import.finished': { kind: string; accepted: number; refused: number };
  /** By an administrator: checked, and nothing taken in until another one hands in the same bytes. */
  'import.asked': { kind: string; sha256: string; accepted: number; refused: number };
  'import.confirmed': { kind: string; sha256: string; askedById: string; askedByName: string };
  /** By an import, with its values. The number is empty where only a means moved away from it. */
  'registration.added': { registrationId: string; registrationNumber: string };
  'registration.changed': { registrationId: string; registrationNumber: string; fields: string[] };
}

export type AuditEventType = keyof AuditEventData;

/** An event as a use case hands it to the trail; who, when and where are added by the trail itself. */
export type AuditEntry = {
  [T in AuditEventType]: {
    readonly type: T;
    readonly data: AuditEventData[T];
    /** Before and after of personal values: kept apart from the trail so that it can be erased. */
    readonly personal?: Record<string, unknown>;
  };
}[AuditEventType];

/** Events that no action on a case leaves. */
const OTHER_EVENTS = {
  'application.announced': { group: 'application' },
  'mail.movedHere': { group: 'intake' },
  'mail.paperMoved': { group: 'intake' },
  'checks.planned': { group: 'checks' },
  'checks.reopened': { group: 'checks' },
  'humans.askedAgain': { group: 'checks' },
  'check.decidedAutomatically': { group: 'checks' },
  'identity.numberSeen': { group: 'checks' },
  'mismatch.flagged': { group: 'mismatches' },
  'decision.dropsFellAway': { group: 'decision' },
  'dispatch.queued': { group: 'dispatch' },
  'dispatch.sent': { group: 'dispatch' },
  'dispatch.sentTooLate': { group: 'dispatch' },
  'dispatch.failed': { group: 'dispatch' },
  'print.runCreated': { group: 'dispatch' },
  'print.runDrawn': { group: 'dispatch' },
  'print.runEmpty': { group: 'dispatch' },
  'print.runRead': { group: 'dispatch' },
  'print.runPosted': { group: 'dispatch' },
  'print.runSpoilt': { group: 'dispatch' },
  'print.letterTracked': { group: 'dispatch' },
  'code.addressKept': { group: 'dispatch' },
  'code.attemptRefused': { group: 'dispatch' },
  'policy.drafted': { group: 'policy' },
  'policy.draftChanged': { group: 'policy' },
  'policy.draftDiscarded': { group: 'policy' },
  'policy.putInForce': { group: 'policy' },
  'user.created': { group: 'staff' },
  'user.changed': { group: 'staff' },
  'user.confirmationAsked': { group: 'staff' },
  'user.confirmed': { group: 'staff' },
  'user.refused': { group: 'staff' },
  'session.started': { group: 'staff' },
  'session.refused': { group: 'staff' },
  'session.ended': { group: 'staff' },
  'import.finished': { group: 'application' },
  'import.asked': { group: 'application' },
  'import.confirmed': { group: 'application' },
  'registration.added': { group: 'application' },
  'registration.changed': { group: 'application' },
  ...WEBHOOK_AUDIT_EVENTS,
  ...MAIL_ROOM_AUDIT_EVENTS,
  ...MESSAGE_AUDIT_EVENTS,
  ...NOTE_AUDIT_EVENTS,
  ...TRAIL_AUDIT_EVENTS,
  ...RETENTION_AUDIT_EVENTS,
  ...SAMPLE_AUDIT_EVENTS,
  ...REPORT_AUDIT_EVENTS,
  ...READING_AUDIT_EVENTS,
  ...ACCESS_AUDIT_EVENTS,
  ...ACCOUNT_AUDIT_EVENTS,
  ...FACTOR_AUDIT_EVENTS,
  ...SSO_AUDIT_EVENTS,
  ...CERTIFICATE_AUDIT_EVENTS,
  ...PROGRAM_AUDIT_EVENTS,
} as const satisfies Readonly<Record<Exclude<AuditEventType, keyof ActionEventData>, { readonly group: AuditGroup }>>;
export type OtherEventType = keyof typeof OTHER_EVENTS;

/** Every event that an action can leave. */
export const ACTION_EVENTS: readonly ActionEvent[] = Object.values<ActionDefinition>(ACTIONS).flatMap(
  ({ event, rows }) => [event, ...rows.flatMap((row) => row.event ?? [])],
);

/** Event → the group under which the history screen files it. */
export const AUDIT_EVENTS = {
  ...OTHER_EVENTS,
  ...Object.fromEntries(ACTION_EVENTS.map(({ type, group }) => [type, { group }])),
} as Readonly<Record<AuditEventType, { readonly group: AuditGroup }>>;
export const AUDIT_EVENT_TYPES = Object.keys(AUDIT_EVENTS) as [AuditEventType, ...AuditEventType[]];
