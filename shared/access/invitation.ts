/**
 * Decides what becomes of an invitation: the mail with which somebody chooses the password of an account, at first and after a reset.
 * One account has one invitation; a new one takes the place of the one before.
 */

/** How long its link works. */
export const INVITATION_HOURS = 48;

/** As often an administrator may have one sent anew within a day: more is a mistake, or a nuisance to whoever gets them. */
export const MOST_INVITATIONS_A_DAY = 5;

/** What it is for: an account that nobody used yet, or one whose password is to be chosen anew. */
export const INVITATION_KINDS = ['first', 'reset'] as const;
export type InvitationKind = (typeof INVITATION_KINDS)[number];

/** `waiting`: no second administrator confirmed it yet; `failed`: the mail server did not take it. */
export const INVITATION_STATES = ['waiting', 'underWay', 'sent', 'expired', 'failed', 'used'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export interface InvitationFacts {
  /** To be mailed since; null before it is confirmed, and once it was mailed or given up. */
  readonly dueSince: string | null;
  /** Null while no link of it works: before the first, once one was used, and when the account was closed. */
  readonly tokenHash: string | null;
  readonly expiresAt: string | null;
  readonly sentAt: string | null;
  readonly usedAt: string | null;
}

/**
 * How an invitation stands.
 * @param now ISO 8601, UTC
 */
export function invitationState(
  { dueSince, tokenHash, expiresAt, sentAt, usedAt }: InvitationFacts,
  now: string,
): InvitationState {
  if (usedAt !== null) {
    return 'used';
  }
  if (dueSince !== null) {
    return 'underWay';
  }
  if (tokenHash === null || expiresAt === null) {
    return 'waiting';
  }
  if (sentAt === null) {
    return 'failed';
  }
  return expiresAt <= now ? 'expired' : 'sent';
}

/** Whether a password can be chosen with a link whose hash was found. */
export function isOpenInvitation({ tokenHash, expiresAt, usedAt }: InvitationFacts, now: string): boolean {
  return tokenHash !== null && usedAt === null && expiresAt !== null && now < expiresAt;
}
