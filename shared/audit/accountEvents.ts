/** What is recorded about invitations and passwords of staff: whose and when, never an address, a link or a password. */

export interface AccountAuditData {
  /** A link that works so many hours; the one before works no more. */
  'user.invitationMade': { userId: string; hours: number };
  'user.invitationSent': { userId: string };
  'user.invitationFailed': { userId: string; cause: string };
  /** An administrator had another one sent. */
  'user.invitedAgain': { userId: string };
  /** By whoever got the invitation. */
  'user.passwordChosen': { userId: string };
  /** Waits for another administrator; `toNewAddress` when the mail is to go elsewhere than the one before. */
  'user.resetAsked': { userId: string; toNewAddress: boolean };
  /** The password of before works no more, and so many sessions ended. */
  'user.resetConfirmed': { userId: string; askedById: string; toNewAddress: boolean; sessions: number };
  /** Nobody had come in with it for so long. */
  'user.closedUnused': { userId: string; days: number };
  /** By an administrator: so many sessions of it. */
  'user.sessionsEnded': { userId: string; sessions: number };
  /** By its owner; so many other sessions ended with it. */
  'user.passwordChanged': { userId: string; sessions: number };
  /** Somebody on an open session did not know the present one. */
  'user.passwordRefused': { userId: string };
}

const group = 'staff';

/** Event → its group in the history. */
export const ACCOUNT_AUDIT_EVENTS = {
  'user.invitationMade': { group },
  'user.invitationSent': { group },
  'user.invitationFailed': { group },
  'user.invitedAgain': { group },
  'user.passwordChosen': { group },
  'user.resetAsked': { group },
  'user.resetConfirmed': { group },
  'user.closedUnused': { group },
  'user.sessionsEnded': { group },
  'user.passwordChanged': { group },
  'user.passwordRefused': { group },
} as const satisfies Record<keyof AccountAuditData, { readonly group: 'staff' }>;
