/** Why an action is not possible now: a stable code, and what a person needs to know to act on it. */
import type { PersonRef } from '../access/roles';

export const REFUSAL_CODES = [
  'roleNotAllowed',
  'notInThisStatus',
  'fourEyes',
  'noOtherEyes',
  'letterMissing',
  'letterUnscanned',
  'letterUnread',
  'noEstablishmentNumber',
  'establishmentAsked',
  'intakeIncomplete',
  'upgradeUnanswered',
  'upgradeDenied',
  'upgradeNotInQuestion',
  'separateRoute',
  'noSeparateRoute',
  'heldByAnother',
  'notAssigned',
  'claimed',
  'claimActive',
  'nothingToTakeOver',
  'notYours',
  'priorityGiven',
  'noPriority',
  'nothingMissing',
  'identificationNotNeeded',
  'paperChecksOpen',
  'checksIncomplete',
  'evidenceMissing',
  'againstRecord',
  'evidenceOtherKind',
  'evidenceNotSeen',
  'mismatchesOpen',
  'humansUnknown',
  'checksFailed',
  'waiversNotAccepted',
  'registerDataMissing',
  'registerDataTooOld',
  'logInTooLow',
  'certificateMissing',
  'nobodyPending',
  'notDueYet',
  'conflictDeclared',
  'managerNeeded',
  'lastPerson',
  'nobodyDropped',
  'reportedAlready',
  'reportedYourself',
  'somebodyActivated',
  'legalHold',
  'noLegalHold',
  'erasureAskedAlready',
  'noErasureAsked',
  'erasureAskedYourself',
  'secondAskedAlready',
  'secondNotAsked',
  'secondAskedYourself',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** How many things stand in the way, where that helps (open checks, open differences). */
  readonly count?: number;
  /** Who holds the case, or who could decide instead. */
  readonly people?: readonly PersonRef[];
  /** Names of what is missing (checklist items), numbers of letters, or codes of checks. */
  /** Names of what is meant: checklist items, or codes of checks. */
  readonly items?: readonly string[];
}
