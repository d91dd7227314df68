/** Columns of what stands beside accounts of staff: their invitations, and resets that wait. */
import type { InvitationFacts, InvitationKind } from '@desk/shared/access/invitation';
import type { ColumnsOf } from './columnKinds';

/** One an account; its id is that of the account. */
export interface InvitationColumns extends InvitationFacts {
  readonly id: string;
  readonly kind: InvitationKind;
  /** Null once the account was closed or refused. */
  readonly email: string | null;
  /** How often the mail was tried, and not before when it is tried again. */
  readonly tries: number;
  readonly nextTryAt: string | null;
}

/** Where the invitation of a reset goes once it is confirmed; its id is that of the account. */
export interface ResetColumns {
  readonly id: string;
  /** Null when nothing waits, or when it goes to the known address. */
  readonly email: string | null;
}

export const resetColumns = { id: 'id', email: 'text' } as const satisfies ColumnsOf<ResetColumns>;

export const invitationColumns = {
  id: 'id',
  kind: 'text',
  email: 'text',
  dueSince: 'instant',
  tokenHash: 'text',
  expiresAt: 'instant',
  sentAt: 'instant',
  usedAt: 'instant',
  tries: 'integer',
  nextTryAt: 'instant',
} as const satisfies ColumnsOf<InvitationColumns>;
