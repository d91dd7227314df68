/** Decides how an administrator has an invitation sent once more: to the same address, and the link of before works no more. */
import { countAccountEvents } from '@desk/db/stores/auditStore';
import { findInvitation, makeInvitationDue } from '@desk/db/stores/invitationStore';
import { lockUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { invitationState, MOST_INVITATIONS_A_DAY, type InvitationState } from '@desk/shared/access/invitation';
import { DomainError } from '@desk/shared/contract/errors';
import type { UserRow } from '@desk/shared/contract/resources';
import { TooManyRequests } from '../tooManyRequests';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import type { ByWhom } from './createUser';

const DAY_MS = 24 * 60 * 60_000;
const OPEN: readonly InvitationState[] = ['sent', 'expired', 'failed'];

/**
 * @returns the account, whose next mail leaves in a moment
 * @throws DomainError notFound, nothingToInvite; TooManyRequests
 */
export async function inviteAgain(
  deps: Pick<Dependencies, 'db' | 'clock'>,
  { id, ...byWhom }: ByWhom & { readonly id: string },
): Promise<UserRow> {
  const now = deps.clock();
  const at = now.toISOString();
  return inTransaction(deps.db, async (tx) => {
    const user = await lockUser(tx, id);
    if (user === null) {
      throw new DomainError('notFound');
    }
    const invitation = await findInvitation(tx, id);
    const isOpen = invitation !== null && OPEN.includes(invitationState(invitation, at));
    if (!isOpen || invitation.email === null || !user.active) {
      throw new DomainError('nothingToInvite');
    }
    const since = new Date(now.getTime() - DAY_MS).toISOString();
    if ((await countAccountEvents(tx, { userId: id, type: 'user.invitedAgain', since })) >= MOST_INVITATIONS_A_DAY) {
      throw new TooManyRequests(DAY_MS / 1000);
    }
    await makeInvitationDue(tx, id, at);
    const entry = { type: 'user.invitedAgain', data: { userId: id } } as const;
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
    const { username, name, role, active } = user;
    return { id, username, name, role, active };
  });
}
