/** Every error the API answers: its stable code and HTTP status. The client has one sentence for each, in both languages. */
import type { PasskeyQuestion } from './passkeys';
import { REFUSAL_CODES, type Refusal, type RefusalCode } from '../flow/refusal';

const OWN_ERRORS = {
  malformed: 422,
  badQuery: 400,
  notAuthenticated: 401,
  wrongCredentials: 401,
  sessionExpired: 401,
  forbidden: 403,
  notFound: 404,
  staleVersion: 409,
  idempotencyKeyReused: 409,
  duplicateDocument: 409,
  unknownCheckReason: 422,
  mrzUnreadable: 422,
  personalNumberGiven: 422,
  documentNumberOther: 422,
  humansOtherDocuments: 409,
  humansContradict: 409,
  statementNeeded: 422,
  checkIsAutomatic: 409,
  checkNotWaivable: 409,
  proposalChanged: 409,
  proposalOnPaper: 409,
  checkNotFailed: 409,
  resolutionNotAllowed: 409,
  personNotPending: 409,
  assigneeUnknown: 422,
  assigneeHolds: 409,
  assigneeConflict: 409,
  applicationNumberUnknown: 404,
  applicationNumberInvalid: 422,
  documentTypeNotAllowed: 415,
  documentBroken: 422,
  documentLocked: 422,
  documentActive: 422,
  documentUnfolds: 422,
  documentTooManyPages: 422,
  documentTooManyPixels: 422,
  letterAlreadyScanned: 409,
  letterNotInTray: 409,
  letterWorkedOn: 409,
  letterPagesWrong: 422,
  payloadTooLarge: 413,
  storageFull: 507,
  documentsAway: 503,
  databaseAway: 503,
  databaseReadOnly: 503,
  databaseBusy: 503,
  databaseDamaged: 503,
  readsNotKept: 503,
  fileStillInFolder: 409,
  notAnUpgrade: 422,
  registrationUnknown: 422,
  importLineInvalid: 422,
  applicationDiffers: 409,
  addressTooLong: 431,
  requestTooSlow: 408,
  codeWrong: 422,
  codeExpired: 410,
  codeUsed: 409,
  codeSuperseded: 409,
  codeLocked: 423,
  codeRevoked: 410,
  tooManyWrongCodes: 429,
  receiverNotNamed: 422,
  receiverOther: 422,
  noteOfOther: 403,
  noteWithdrawn: 409,
  reissueTooSoon: 409,
  codePlaceOther: 409,
  addressCameBack: 409,
  dispatchNotInTray: 409,
  dispatchNotSent: 409,
  nothingToPrint: 409,
  printOtherEyes: 403,
  nothingToAsk: 409,
  messageNotDrawn: 409,
  letterMasked: 403,
  templateProblem: 422,
  textNotPrintable: 409,
  templateChanged: 409,
  printRunOfOther: 403,
  printRunNotReady: 409,
  printRunNotRead: 409,
  printRunClosed: 409,
  letterNotInRun: 404,
  letterNotRegistered: 409,
  trackNumberInvalid: 422,
  trackNumberTaken: 409,
  trackNumbersMissing: 409,
  tooManyRequests: 429,
  usernameTaken: 409,
  exportUnderWay: 409,
  nothingRecorded: 422,
  nothingToSample: 422,
  sampleClosed: 409,
  sampleNotJudged: 422,
  sampledCaseErased: 409,
  findingChanged: 409,
  viewNameTaken: 409,
  viewOfOther: 403,
  viewSharing: 403,
  tooManyViews: 409,
  webhookChanged: 409,
  webhookOff: 409,
  webhookUrlRefused: 422,
  webhookUnderWay: 409,
  policyDraftChanged: 409,
  policyDraftClosed: 409,
  policyNotNewest: 409,
  policyUnchanged: 409,
  policyOtherEyes: 403,
  policyNoOtherEyes: 403,
  accountLastAdministrators: 409,
  accountWaits: 409,
  accountNotWaiting: 409,
  accountOtherEyes: 403,
  programWaits: 409,
  programNotWaiting: 409,
  programOtherEyes: 403,
  programTooManyKeys: 409,
  programKeyOver: 409,
  invitationOver: 410,
  nothingToInvite: 409,
  secondFactorAsked: 401,
  secondFactorWrong: 401,
  secondFactorNeeded: 403,
  stepUpNeeded: 403,
  factorCodeWrong: 422,
  factorAlreadySet: 409,
  factorNotSet: 409,
  passkeyWrong: 422,
  passkeyNone: 409,
  tooManyPasskeys: 409,
  factorResetWaits: 409,
  factorResetNotWaiting: 409,
  factorOtherEyes: 403,
  accountClosed: 409,
  accountDormant: 403,
  resetOfOwn: 403,
  resetNeedsAddress: 422,
  passwordTooShort: 422,
  passwordTooLong: 422,
  passwordNamesUser: 422,
  passwordNamesDesk: 422,
  passwordRepeats: 422,
  passwordCommon: 422,
  passwordUnchanged: 422,
  currentPasswordWrong: 422,
  ssoOff: 404,
  ssoOnly: 403,
  ssoDown: 503,
  ssoFailed: 401,
  ssoUnknown: 403,
  ssoInactive: 403,
  ssoRoleUnknown: 403,
  ssoRolesContradict: 403,
  ssoRoleOther: 403,
  ssoNoFactor: 403,
  ssoLinked: 409,
  ssoNotLinked: 409,
  ssoLinkWaits: 409,
  ssoLinkNotWaiting: 409,
  ssoLinkChanged: 409,
  ssoLinkTaken: 409,
  ssoOtherEyes: 403,
  ssoLastAdministrators: 409,
  ssoLinkOfOwn: 403,
  certificateOfOwn: 403,
  certificateNotNeeded: 409,
  certificateWaits: 409,
  certificateEnded: 409,
  certificateNotWaiting: 409,
  certificateNotStanding: 409,
  certificateOtherEyes: 403,
  unexpected: 500,
} as const satisfies Record<string, number>;

/** A refusal of the flow: who you are is 403, how the case stands is 409. */
const REFUSAL_STATUS: Partial<Record<RefusalCode, number>> = {
  roleNotAllowed: 403,
  fourEyes: 403,
  noOtherEyes: 403,
  conflictDeclared: 403,
  reportedYourself: 403,
  erasureAskedYourself: 403,
  secondAskedYourself: 403,
};

export type ErrorCode = keyof typeof OWN_ERRORS | RefusalCode;
export const ERROR_CODES: readonly ErrorCode[] = [
  ...(Object.keys(OWN_ERRORS) as (keyof typeof OWN_ERRORS)[]),
  ...REFUSAL_CODES,
];

/** HTTP status of an error code. */
export function httpStatus(code: ErrorCode): number {
  if (code in OWN_ERRORS) {
    return OWN_ERRORS[code as keyof typeof OWN_ERRORS];
  }
  return REFUSAL_STATUS[code as RefusalCode] ?? 409;
}

/** Body of every error answer: application/problem+json (RFC 9457) with our own members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly requestId: string;
  /** Sentences a person can act on. */
  readonly detail: { readonly nl: string; readonly en: string };
  /** Field → message, for forms (react-admin puts them under the field). */
  readonly errors?: Readonly<Record<string, string>>;
  /** All reasons of a refused action. */
  readonly refusals?: readonly Refusal[];
  /** What is allowed instead (filter keys, sort keys). */
  readonly allowed?: readonly string[];
  /** Of secondFactorAsked, where the account has passkeys: what the browser needs to ask one (WebAuthn). */
  readonly passkey?: PasskeyQuestion;
  /** Of ssoUnknown: who the identity provider says it is, for them to tell an administrator. */
  readonly subject?: string;
  /** Of a stale version: the version that stands, and who changed it last. */
  readonly current?: {
    readonly version: number;
    readonly status: string;
    readonly changedBy: string | null;
    /** Who holds the case now; null when nobody does. */
    readonly heldBy?: string | null;
  };
}

/** The one error that use cases throw; only the HTTP edge turns it into an answer. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly extra: Omit<Partial<Problem>, 'code' | 'status' | 'requestId' | 'type' | 'title' | 'detail'>;
  constructor(code: ErrorCode, extra: DomainError['extra'] = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.extra = extra;
  }
}
