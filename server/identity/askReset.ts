/** Decides how an administrator asks for the password of an account to be chosen anew: it waits for another administrator. */
import { accountStepsOf } from '@desk/db/stores/accountStepStore';
import { findInvitation, keepAskedAddress } from '@desk/db/stores/invitationStore';
import { lockUser } from '@desk/db/stores/userStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { waitingOf } from '@desk/shared/access/accountConfirmation';
import type { AskResetInput } from '@desk/shared/contract/accounts';
import { DomainError } from '@desk/shared/contract/errors';
import type { UserRow } from '@desk/shared/contract/resources';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import type { ByWhom } from './createUser';

export interface AskedReset extends ByWhom {
  readonly id: string;
  readonly input: AskResetInput;
}

async function resettable(tx: Tx, { id, actor }: AskedReset): Promise<UserRow> {
  const user = await lockUser(tx, id);
  if (user === null) {
    throw new DomainError('notFound');
  }
  if (id === actor.id) {
    throw new DomainError('resetOfOwn');
  }
  if (!user.active) {
    throw new DomainError('accountClosed');
  }
  if (waitingOf(user.active, (await accountStepsOf(tx, [id])).get(id) ?? []) !== null) {
    throw new DomainError('accountWaits');
  }
  const { username, name, role, active } = user;
  return { id, username, name, role, active };
}

/**
 * @returns the account, which works as before until the reset is confirmed
 * @throws DomainError notFound, resetOfOwn, accountClosed, accountWaits, resetNeedsAddress
 */
export async function askReset(deps: Pick<Dependencies, 'db' | 'clock'>, asked: AskedReset): Promise<UserRow> {
  const { id, input, ...byWhom } = asked;
  const at = deps.clock().toISOString();
  return inTransaction(deps.db, async (tx) => {
    const user = await resettable(tx, asked);
    const known = (await findInvitation(tx, id))?.email ?? null;
    const email = input.email ?? known;
    if (email === null) {
      throw new DomainError('resetNeedsAddress', { errors: { email: 'needed' } });
    }
    const toNewAddress = email !== known;
    await keepAskedAddress(tx, id, toNewAddress ? email : null);
    const entry = { type: 'user.resetAsked', data: { userId: id, toNewAddress } } as const;
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
    return user;
  });
}
