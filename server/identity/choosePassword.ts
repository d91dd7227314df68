/** Decides how whoever was invited chooses the password of their account: with a link that works once, for two days. */
import { changeInvitation, openInvitation, type StoredInvitation } from '@desk/db/stores/invitationStore';
import { endSessionsOfUser } from '@desk/db/stores/sessionStore';
import { findUser, lockUser, updateUser, type StoredUser } from '@desk/db/stores/userStore';
import { inTransaction, type Reader } from '@desk/db/transaction';
import type { InvitedPerson } from '@desk/shared/contract/accounts';
import { DomainError } from '@desk/shared/contract/errors';
import { sha256Of } from '../crypto/sha256';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { hashNewPassword } from './newPassword';

/** Whose link it is. Wrong, used, replaced and expired get one answer: whoever holds it asks for another either way. */
async function invitedBy(
  reader: Reader,
  token: string,
  now: string,
): Promise<{ readonly user: StoredUser; readonly invitation: StoredInvitation }> {
  const invitation = await openInvitation(reader, sha256Of(token), now);
  const user = invitation && (await findUser(reader, invitation.id));
  if (invitation === null || user?.active !== true) {
    throw new DomainError('invitationOver');
  }
  return { user, invitation };
}

/** @throws DomainError invitationOver */
export async function readInvitation(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  token: string,
): Promise<InvitedPerson> {
  const { user, invitation } = await invitedBy(db, token, clock().toISOString());
  const { name, username } = user;
  return { name, username, kind: invitation.kind, expiresAt: invitation.expiresAt ?? '' };
}

export interface ChosenPassword {
  readonly token: string;
  readonly password: string;
  readonly requestId: string;
}

/**
 * Gives the account its password; the link works no more, and whoever was logged in with the account no longer is.
 * @throws DomainError invitationOver, or named after what is wrong with the password
 */
export async function choosePassword(
  deps: Pick<Dependencies, 'db' | 'clock'>,
  { token, password, requestId }: ChosenPassword,
): Promise<void> {
  const at = deps.clock().toISOString();
  const { username } = (await invitedBy(deps.db, token, at)).user;
  const passwordHash = await hashNewPassword({ username, password });
  await inTransaction(deps.db, async (tx) => {
    const { user } = await invitedBy(tx, token, at);
    const { id, name, role } = user;
    // The account before its invitation, in the order of whoever resets it or undoes its link; it may have been closed meanwhile.
    if ((await lockUser(tx, id))?.active !== true) {
      throw new DomainError('invitationOver');
    }
    const isFirst = await changeInvitation(tx, { id, tokenHash: sha256Of(token) }, { tokenHash: null, usedAt: at });
    if (!isFirst) {
      throw new DomainError('invitationOver');
    }
    await changeInvitation(tx, { id }, { dueSince: null, nextTryAt: null });
    await updateUser(tx, id, { passwordHash });
    await endSessionsOfUser(tx, id, at);
    const entry = { type: 'user.passwordChosen', data: { userId: id } } as const;
    const actor = { id, name, role };
    await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin: 'screen', handling: false });
  });
}
