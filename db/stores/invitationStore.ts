/** Keeps the invitation of each account: where it goes, what opens it, and how sending it went. */
import { isOpenInvitation, type InvitationKind } from '@desk/shared/access/invitation';
import type { InvitationColumns } from '../models/accountRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowsWith, rowWith, selectRows, updateRows, type Changes } from '../sql/rows';

export type StoredInvitation = InvitationColumns;

const UNSENT = { tokenHash: null, expiresAt: null, sentAt: null, usedAt: null, tries: 0, nextTryAt: null } as const;

export interface NewInvitation {
  /** Of the account. */
  readonly id: string;
  readonly kind: InvitationKind;
  readonly email: string;
}

/** Keeps where an account's invitation is to go; it goes once it is due. */
export async function insertInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
  await insertRows(tx, 'account_invitations', [{ ...invitation, ...UNSENT, dueSince: null }]);
}

/** The invitation of an account, or null. */
export async function findInvitation(reader: Reader, userId: string): Promise<StoredInvitation | null> {
  return rowWith(reader, 'account_invitations', { id: userId });
}

/** The invitations of these accounts, by the id of the account. */
export async function invitationsOf(
  reader: Reader,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, StoredInvitation>> {
  const rows = userIds.length === 0 ? [] : await rowsWith(reader, 'account_invitations', { match: { id: userIds } });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The invitation whose link this is, as long as it opens anything. */
export async function openInvitation(reader: Reader, tokenHash: string, now: string): Promise<StoredInvitation | null> {
  const invitation = await rowWith(reader, 'account_invitations', { tokenHash });
  return invitation !== null && isOpenInvitation(invitation, now) ? invitation : null;
}

/** Changes what is named; with `tokenHash` given, only while that is the one that opens it. */
export async function changeInvitation(
  tx: Tx,
  { id, tokenHash }: { readonly id: string; readonly tokenHash?: string },
  set: Changes<InvitationColumns>,
): Promise<boolean> {
  const match = tokenHash === undefined ? { id } : { id, tokenHash };
  return (await updateRows(tx, 'account_invitations', { match, set })) > 0;
}

/** From now on it is to be mailed, unless its address was forgotten; the link of before works no more. */
export async function makeInvitationDue(tx: Tx, id: string, at: string): Promise<void> {
  const invitation = await findInvitation(tx, id);
  if (invitation !== null && invitation.email !== null) {
    await changeInvitation(tx, { id }, { ...UNSENT, dueSince: at, nextTryAt: at });
  }
}

/** Whoever is not to come in is not invited, and their address is nobody's business any more. */
export async function withdrawInvitation(tx: Tx, id: string): Promise<void> {
  await changeInvitation(tx, { id }, { email: null, dueSince: null, tokenHash: null, nextTryAt: null });
}

/** Those that are to be mailed now, held until the end of the transaction where there is one. */
export async function dueInvitations(reader: Reader, now: string, limit: number): Promise<StoredInvitation[]> {
  const conditions = [{ property: 'nextTryAt', atMost: now }] as const;
  const rows = await selectRows(reader, 'account_invitations', { conditions, limit, lock: true });
  return rows.filter(({ dueSince, email }) => dueSince !== null && email !== null);
}

/** Where the invitation of a reset that waits is to go; null when that is the known address, or when none waits. */
export async function askedAddress(reader: Reader, userId: string): Promise<string | null> {
  return (await rowWith(reader, 'account_resets', { id: userId }))?.email ?? null;
}

/** Keeps it until the reset is confirmed or refused; null forgets it. */
export async function keepAskedAddress(tx: Tx, userId: string, email: string | null): Promise<void> {
  const isThere = (await rowWith(tx, 'account_resets', { id: userId })) !== null;
  if (isThere) {
    await updateRows(tx, 'account_resets', { match: { id: userId }, set: { email } });
  } else if (email !== null) {
    await insertRows(tx, 'account_resets', [{ id: userId, email }]);
  }
}

/** The next invitation of an account goes here, to choose its password anew. */
export async function inviteAnew(
  tx: Tx,
  { id, email }: Pick<NewInvitation, 'id' | 'email'>,
  at: string,
): Promise<void> {
  const kind = 'reset';
  if ((await findInvitation(tx, id)) === null) {
    await insertInvitation(tx, { id, kind, email });
  } else {
    await changeInvitation(tx, { id }, { kind, email });
  }
  await makeInvitationDue(tx, id, at);
}
