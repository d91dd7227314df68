/** Decides how somebody changes their own password: they show the present one, and every other session of theirs ends. */
import { endOtherSessions } from '@desk/db/stores/sessionStore';
import { findUser, lockUser, updateUser, type StoredUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import type { ChangePasswordInput } from '@desk/shared/contract/accounts';
import { DomainError } from '@desk/shared/contract/errors';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { beginInSession } from './attempts';
import { countingIn } from '../limits/limits';
import { hashNewPassword } from './newPassword';
import { passwordMatches } from './passwords';

export interface PasswordChange {
  readonly input: ChangePasswordInput;
  readonly actor: Actor;
  readonly sessionId: string | null;
  readonly requestId: string;
}

const wrongCurrent = (): DomainError => new DomainError('currentPasswordWrong', { errors: { current: 'wrong' } });

/** @throws DomainError currentPasswordWrong; TooManyRequests */
async function findWhoKnows(deps: Dependencies, { input, actor, requestId }: PasswordChange): Promise<StoredUser> {
  const user = await findUser(deps.db, actor.id);
  if (user === null) {
    throw new DomainError('notAuthenticated');
  }
  const succeed = await beginInSession(deps, user.id);
  if (!(await passwordMatches(user.passwordHash, input.current))) {
    const entry: AuditEntry = { type: 'user.passwordRefused', data: { userId: user.id } };
    const at = deps.clock().toISOString();
    await inTransaction(deps.db, (tx) =>
      appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin: 'screen', handling: false }),
    );
    throw wrongCurrent();
  }
  await countingIn(deps, succeed);
  return user;
}

/**
 * @throws DomainError currentPasswordWrong, passwordUnchanged, or named after what is wrong with the new one; TooManyRequests
 */
export async function changePassword(deps: Dependencies, change: PasswordChange): Promise<void> {
  const { input, actor, sessionId, requestId } = change;
  const { id, username, passwordHash: former } = await findWhoKnows(deps, change);
  if (await passwordMatches(former, input.password)) {
    throw new DomainError('passwordUnchanged', { errors: { password: 'passwordUnchanged' } });
  }
  const passwordHash = await hashNewPassword({ username, password: input.password });
  const at = deps.clock().toISOString();
  await inTransaction(deps.db, async (tx) => {
    // Reset or changed elsewhere meanwhile: what was shown is no longer the present one.
    if ((await lockUser(tx, id))?.passwordHash !== former) {
      throw wrongCurrent();
    }
    await updateUser(tx, id, { passwordHash });
    const sessions = await endOtherSessions(tx, { userId: id, keptId: sessionId, at });
    const entry = { type: 'user.passwordChanged', data: { userId: id, sessions } } as const;
    await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin: 'screen', handling: false });
  });
}
