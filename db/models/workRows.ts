/** Columns of the work on a case: checks, attempts, differences, decisions, codes and dispatches. */
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { Check, CheckAttempt } from '@desk/shared/checks/check';
import type { Decision, DecisionOutcome } from '@desk/shared/decision/decision';
import type { ActivationCodeState, Dispatch } from '@desk/shared/dispatch/dispatch';
import type { PrintRun } from '@desk/shared/dispatch/printRun';
import type { DecisionSigns } from '@desk/shared/flow/decisionSigns';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import type { ColumnsOf } from './columnKinds';

/** `position` keeps the order in which the checks of a case were planned. */
export type CheckColumns = Check & { readonly position: number };

export const checkColumns = {
  id: 'id',
  applicationId: 'id',
  code: 'text',
  subject: 'text',
  subjectId: 'id',
  renewal: 'text',
  outcome: 'text',
  reasonCode: 'text',
  waiver: 'json',
  position: 'integer',
} as const satisfies ColumnsOf<CheckColumns>;

export const attemptColumns = {
  id: 'id',
  checkId: 'id',
  sequence: 'integer',
  outcome: 'text',
  reasonCode: 'text',
  remark: 'text',
  finding: 'json',
  evidence: 'json',
  byId: 'id',
  byName: 'text',
  byRole: 'text',
  at: 'instant',
} as const satisfies ColumnsOf<CheckAttempt>;

/** Superseded rows stay: they show what was compared before. */
export type MismatchColumns = Mismatch & {
  readonly position: number;
  readonly comparedAt: string;
  readonly supersededAt: string | null;
};

export const mismatchColumns = {
  id: 'id',
  applicationId: 'id',
  field: 'text',
  subject: 'text',
  subjectId: 'id',
  declared: 'text',
  registered: 'text',
  difference: 'text',
  formattingReasons: 'json',
  differenceKind: 'text',
  resolution: 'text',
  reason: 'text',
  resolvedById: 'id',
  resolvedByName: 'text',
  resolvedAt: 'instant',
  position: 'integer',
  comparedAt: 'instant',
  supersededAt: 'instant',
} as const satisfies ColumnsOf<MismatchColumns>;

export const decisionColumns = {
  id: 'id',
  applicationId: 'id',
  outcome: 'text',
  reasonCodes: 'json',
  remark: 'text',
  acceptedWaivers: 'json',
  byId: 'id',
  byName: 'text',
  at: 'instant',
  rulesInForce: 'json',
  persons: 'json',
} as const satisfies ColumnsOf<Decision>;

/** What a decision shows of how it was made, worked out when it was made; `id` is that of the decision. */
export interface DecisionSignColumns extends DecisionSigns {
  readonly id: string;
  readonly applicationId: string;
  readonly outcome: DecisionOutcome;
  readonly byId: string;
  readonly byName: string;
  readonly at: string;
  /** Working days of the desk until then; null for a decision of before this was kept that was not the last of its case. */
  readonly leadDays: number | null;
}

export const decisionSignColumns = {
  id: 'id',
  applicationId: 'id',
  outcome: 'text',
  byId: 'id',
  byName: 'text',
  at: 'instant',
  minutesLooked: 'integer',
  leadDays: 'integer',
  waivers: 'integer',
  overruled: 'integer',
} as const satisfies ColumnsOf<DecisionSignColumns>;

/** A declared conflict of interest: who is out of which case, since when. */
export interface ConflictColumns {
  readonly id: string;
  readonly applicationId: string;
  readonly userId: string;
  readonly userName: string;
  readonly declaredAt: string;
}

export const conflictColumns = {
  id: 'id',
  applicationId: 'id',
  userId: 'id',
  userName: 'text',
  declaredAt: 'instant',
} as const satisfies ColumnsOf<ConflictColumns>;

/** An activation code as it is kept: keyed hashes only, nothing from which the code could be read. */
export interface StoredCode extends ActivationCodeState {
  readonly applicationId: string;
  readonly codeHash: string;
  readonly tokenHash: string;
  readonly level: AssuranceLevelId;
  readonly createdAt: string;
  /** When half of its life is over; null while that has not begun. */
  readonly remindAt: string | null;
  readonly remindedAt: string | null;
}

export const codeColumns = {
  id: 'id',
  applicationId: 'id',
  personId: 'id',
  codeHash: 'text',
  tokenHash: 'text',
  level: 'text',
  status: 'text',
  expiresAt: 'instant',
  attempts: 'integer',
  createdAt: 'instant',
  redeemedAt: 'instant',
  remindAt: 'instant',
  remindedAt: 'instant',
} as const satisfies ColumnsOf<StoredCode>;

/** `sealedSecret` is encrypted and only there until the message has gone. */
export type DispatchColumns = Dispatch & {
  readonly sealedSecret: string | null;
  readonly nextAttemptAt: string;
  readonly leaseOwner: string | null;
  readonly leaseUntil: string | null;
};

export const dispatchColumns = {
  id: 'id',
  applicationId: 'id',
  kind: 'text',
  personId: 'id',
  codeId: 'id',
  customerMessageId: 'id',
  channel: 'text',
  status: 'text',
  attempts: 'integer',
  queuedAt: 'instant',
  sentAt: 'instant',
  providerReference: 'text',
  lastError: 'text',
  printRunId: 'id',
  settledAt: 'instant',
  trackNumber: 'text',
  sentTo: 'text',
  sealedSecret: 'text',
  nextAttemptAt: 'instant',
  leaseOwner: 'text',
  leaseUntil: 'instant',
} as const satisfies ColumnsOf<DispatchColumns>;

/** Somebody with a case open on their screen; `activeAt` is when they last used keys or mouse there, `typedAt` when they last typed in a field. */
export interface PresenceColumns {
  readonly id: string;
  readonly applicationId: string;
  readonly userId: string;
  readonly userName: string;
  readonly seenAt: string;
  readonly activeAt: string;
  readonly typedAt: string | null;
}

export const presenceColumns = {
  id: 'id',
  applicationId: 'id',
  userId: 'id',
  userName: 'text',
  seenAt: 'instant',
  activeAt: 'instant',
  typedAt: 'instant',
} as const satisfies ColumnsOf<PresenceColumns>;

/** The bytes of a print PDF as they lie in the document store; its key goes with the first reading. */
export interface StoredPrintFile {
  /** Of this drawing: two drawings of one run never write the same file. */
  readonly id: string;
  readonly sha256: string;
  readonly wrappedKey: string;
  readonly iv: string;
  readonly authTag: string;
}
export type PrintRunColumns = PrintRun & { readonly file: StoredPrintFile | null };

export const printRunColumns = {
  id: 'id',
  number: 'text',
  status: 'text',
  letters: 'integer',
  createdAt: 'instant',
  createdById: 'id',
  createdByName: 'text',
  readAt: 'instant',
  closedAt: 'instant',
  closedByName: 'text',
  file: 'json',
} as const satisfies ColumnsOf<PrintRunColumns>;

/** What was counted under a key since its window began; the key names nobody. */
export interface RateLimitColumns {
  readonly key: string;
  readonly points: number;
  readonly endsAt: string;
}

export const rateLimitColumns = {
  key: 'text',
  points: 'integer',
  endsAt: 'instant',
} as const satisfies ColumnsOf<RateLimitColumns>;

/** So many cases of a status that an officer has; several rows of one kind add up. */
export interface CaseTallyColumns {
  readonly status: string;
  /** Empty for cases that nobody has. */
  readonly assigneeId: string;
  readonly cases: number;
}

export const caseTallyColumns = {
  status: 'text',
  assigneeId: 'text',
  cases: 'integer',
} as const satisfies ColumnsOf<CaseTallyColumns>;

/** So many of those have a day that counts: from it they age, or on it the customer of a case that waits for one should have answered. */
export interface CaseDayColumns extends CaseTallyColumns {
  /** YYYY-MM-DD in Amsterdam. */
  readonly day: string;
}

/**
 * The same added up: of all days, of each officer, and of all officers, of each day; `EVERY` of `db/stores/caseTallies.ts` stands for what
 * was added up.
 */
export type CaseDaySumColumns = CaseDayColumns;

export const caseDayColumns = { ...caseTallyColumns, day: 'text' } as const satisfies ColumnsOf<CaseDayColumns>;
