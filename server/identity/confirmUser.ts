/** Decides how a second administrator lets an account be used, or does not: nobody opens one alone, or with an account of their own making. */
import { accountStepsOf, otherEyesAmong } from '@desk/db/stores/accountStepStore';
import { makeInvitationDue, withdrawInvitation } from '@desk/db/stores/invitationStore';
import { activeAdministrators, findUser, updateUser } from '@desk/db/stores/userStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { waitingOf, type Waiting } from '@desk/shared/access/accountConfirmation';
import type { PersonRef } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { UserRow } from '@desk/shared/contract/resources';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import type { ByWhom } from './createUser';
import { NO_PASSWORD } from './passwords';

export interface AnswerToWaiting extends ByWhom {
  readonly id: string;
}

type Parts = Pick<Dependencies, 'db' | 'clock'>;

/** The account as it stands in the transaction, and what it waits for. */
async function waitingAccount(tx: Tx, id: string): Promise<{ readonly user: UserRow; readonly waiting: Waiting }> {
  const stored = await findUser(tx, id);
  if (stored === null) {
    throw new DomainError('notFound');
  }
  const { username, name, role, active } = stored;
  const waiting = waitingOf(active, (await accountStepsOf(tx, [id])).get(id) ?? []);
  if (waiting === null) {
    throw new DomainError('accountNotWaiting');
  }
  return { user: { id, username, name, role, active }, waiting };
}

async function refuseSameEyes(tx: Tx, { askedBy }: Waiting, actor: PersonRef): Promise<void> {
  const among = (candidates: readonly PersonRef[]) => otherEyesAmong(tx, { candidates, than: [askedBy.id] });
  if ((await among([actor])).length > 0) {
    return;
  }
  const people = await among(await activeAdministrators(tx));
  const code = people.length === 0 ? 'noOtherEyes' : 'fourEyes';
  throw new DomainError('accountOtherEyes', { refusals: [{ code, people }] });
}

/** Whoever has no password yet can choose one from now on. */
async function inviteWhoNeverCame(tx: Tx, id: string, at: string): Promise<void> {
  if ((await findUser(tx, id))?.passwordHash === NO_PASSWORD) {
    await makeInvitationDue(tx, id, at);
  }
}

/**
 * Lets an account that waits be used from now on.
 * @returns the account as it stands now
 * @throws DomainError notFound, accountNotWaiting, accountOtherEyes naming who could
 */
export async function confirmUser(deps: Parts, { id, ...byWhom }: AnswerToWaiting): Promise<UserRow> {
  const at = deps.clock().toISOString();
  return inTransaction(deps.db, async (tx) => {
    const { user, waiting } = await waitingAccount(tx, id);
    await refuseSameEyes(tx, waiting, byWhom.actor);
    await updateUser(tx, id, { active: true });
    await inviteWhoNeverCame(tx, id, at);
    const data = { userId: id, role: user.role, askedById: waiting.askedBy.id };
    const entry = { type: 'user.confirmed', data } as const;
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
    return { ...user, active: true };
  });
}

/**
 * Leaves an account that waits out of use. Whoever asked for it may think better of it as well.
 * @throws DomainError notFound, accountNotWaiting
 */
export async function refuseUser(deps: Parts, { id, ...byWhom }: AnswerToWaiting): Promise<UserRow> {
  const at = deps.clock().toISOString();
  return inTransaction(deps.db, async (tx) => {
    const { user, waiting } = await waitingAccount(tx, id);
    await withdrawInvitation(tx, id);
    const entry = { type: 'user.refused', data: { userId: id, askedById: waiting.askedBy.id } } as const;
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
    return user;
  });
}
