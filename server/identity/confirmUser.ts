/** Decides how a second administrator lets an account be used or its password be chosen anew, or does not: nobody opens one alone, or with an account of their own making. */
import { accountStepsOf } from '@desk/db/stores/accountStepStore';
import {
  askedAddress,
  findInvitation,
  inviteAnew,
  keepAskedAddress,
  makeInvitationDue,
  withdrawInvitation,
} from '@desk/db/stores/invitationStore';
import { endOtherSessions } from '@desk/db/stores/sessionStore';
import { NO_PASSWORD, findUser, lockUser, updateUser } from '@desk/db/stores/userStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { waitingOf, type Waiting } from '@desk/shared/access/accountConfirmation';
import { DomainError } from '@desk/shared/contract/errors';
import type { UserRow } from '@desk/shared/contract/resources';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { refuseSameEyes } from '../flow/secondAdministrator';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { endCertificates } from './certificates/endCertificates';
import type { ByWhom } from './createUser';
import { ofAccount } from './secondAdministrator';

export interface AnswerToWaiting extends ByWhom {
  readonly id: string;
}

type Parts = Pick<Dependencies, 'db' | 'clock' | 'config'>;

/** The account as it stands in the transaction, which holds it, and what it waits for: two answers at once are given one after the other. */
async function waitingAccount(tx: Tx, id: string): Promise<{ readonly user: UserRow; readonly waiting: Waiting }> {
  const stored = await lockUser(tx, id);
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

/** The password of before is gone at once, and whoever was logged in with it is out; its owner is invited to choose another. */
async function reset(
  tx: Tx,
  { id, askedById, at }: { id: string; askedById: string; at: string },
): Promise<AuditEntry> {
  const asked = await askedAddress(tx, id);
  const email = asked ?? (await findInvitation(tx, id))?.email ?? null;
  if (email === null) {
    throw new DomainError('resetNeedsAddress');
  }
  await updateUser(tx, id, { passwordHash: NO_PASSWORD });
  const sessions = await endOtherSessions(tx, { userId: id, keptId: null, at });
  await inviteAnew(tx, { id, email }, at);
  await keepAskedAddress(tx, id, null);
  return { type: 'user.resetConfirmed', data: { userId: id, askedById, toNewAddress: asked !== null, sessions } };
}

async function open(tx: Tx, { id, role }: UserRow, { askedById, at }: Confirmed): Promise<AuditEntry> {
  await updateUser(tx, id, { active: true });
  await inviteWhoNeverCame(tx, id, at);
  return { type: 'user.confirmed', data: { userId: id, role, askedById } };
}

interface Confirmed {
  readonly askedById: string;
  readonly at: string;
}

/** Whoever has no password yet can choose one from now on. */
async function inviteWhoNeverCame(tx: Tx, id: string, at: string): Promise<void> {
  if ((await findUser(tx, id))?.passwordHash === NO_PASSWORD) {
    await makeInvitationDue(tx, id, at);
  }
}

/**
 * Lets an account that waits be used from now on, or its password be chosen anew.
 * @returns the account as it stands now
 * @throws DomainError notFound, accountNotWaiting, accountOtherEyes naming who could
 */
export async function confirmUser(deps: Parts, answer: AnswerToWaiting): Promise<UserRow> {
  const { id, ...byWhom } = answer;
  const at = deps.clock().toISOString();
  return inTransaction(deps.db, async (tx) => {
    const { user, waiting } = await waitingAccount(tx, id);
    const { askedBy } = waiting;
    await refuseSameEyes({ ...deps, db: tx }, answer.actor, ofAccount('accountOtherEyes', id, askedBy));
    const confirmed = { askedById: askedBy.id, at };
    const entry = waiting.what === 'reset' ? await reset(tx, { id, ...confirmed }) : await open(tx, user, confirmed);
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
    const toNewAddress = entry.type === 'user.resetConfirmed' && entry.data.toNewAddress;
    await endCertificates(tx, { id, change: { what: 'reset', toNewAddress }, at, ...byWhom });
    return { ...user, active: true };
  });
}

/**
 * Leaves an account that waits out of use, or as it is when its reset waits. Whoever asked for it may think better of it as well.
 * @throws DomainError notFound, accountNotWaiting
 */
export async function refuseUser(deps: Parts, { id, ...byWhom }: AnswerToWaiting): Promise<UserRow> {
  const at = deps.clock().toISOString();
  return inTransaction(deps.db, async (tx) => {
    const { user, waiting } = await waitingAccount(tx, id);
    await (waiting.what === 'reset' ? keepAskedAddress(tx, id, null) : withdrawInvitation(tx, id));
    const entry = { type: 'user.refused', data: { userId: id, askedById: waiting.askedBy.id } } as const;
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
    return user;
  });
}
