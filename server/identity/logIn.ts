/** Decides who may start a session. Unknown name, wrong password and inactive account get the same answer in the same time. */
import { insertSession } from '@desk/db/stores/sessionStore';
import { findSecondFactor } from '@desk/db/stores/secondFactorStore';
import { findUserByUsername, type StoredUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import type { LoginInput } from '@desk/shared/contract/commands';
import { DomainError } from '@desk/shared/contract/errors';
import type { UserRow } from '@desk/shared/contract/resources';
import type { Asking } from './asking';
import { attemptLimitOf } from './attemptLimit';
import { refuseUnused } from './closeUnused';
import { takeCode } from './factor/takeCode';
import { passwordMatches } from './passwords';
import { newRefreshToken, SESSION_SECONDS } from './refreshToken';
import { recordSession } from './recordSession';
import { keepRenewedHash, renewedHash } from './renewHash';

/** A session as it goes to the one who holds it. */
export interface GrantedSession {
  readonly sessionId: string;
  readonly user: UserRow;
  /** When the second factor was last given in it; null when it never was. */
  readonly factorAt: string | null;
  /** To be handed out once, beside the access token; null when the one that was shown still serves. */
  readonly refresh: { readonly token: string; readonly secondsLeft: number } | null;
}

/**
 * Starts a session.
 * @throws DomainError wrongCredentials, accountDormant; to who knows the password, secondFactorAsked without a code and secondFactorWrong with one that
 *   is none; TooManyRequests after ten failures for one name
 */
export async function logIn(asking: Asking, { username: typed, password, otp }: LoginInput): Promise<GrantedSession> {
  const { deps } = asking;
  const username = typed.toLowerCase();
  const limit = attemptLimitOf(deps);
  limit.check(username, deps.clock());
  const user = await findUserByUsername(deps.db, username);
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  if (user === null || !matches || !user.active) {
    limit.fail(username, deps.clock());
    await recordRefusal(asking, user, matches ? 'inactive' : 'wrongPassword');
    throw new DomainError('wrongCredentials');
  }
  await refuseUnused(asking, user);
  const factor = await findSecondFactor(deps.db, user.id);
  const isAsked = factor !== null && factor.confirmedAt !== null;
  if (isAsked && otp === undefined) {
    await recordRefusal(asking, user, 'codeAsked');
    throw new DomainError('secondFactorAsked');
  }
  const code = isAsked && otp !== undefined ? { user, factor, typed: otp } : null;
  try {
    const session = await startSession(asking, { user, renewed: await renewedHash(user, password), code });
    limit.forget(username);
    return session;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'secondFactorWrong') {
      limit.fail(username, deps.clock());
      await recordRefusal(asking, user, 'factorWrong');
    }
    throw error;
  }
}

async function recordRefusal(asking: Asking, user: UserRow | null, known: string): Promise<void> {
  const cause = user === null ? 'unknownUser' : known;
  await inTransaction(asking.deps.db, (tx) =>
    recordSession(tx, asking, { user, entry: { type: 'session.refused', data: { cause } } }),
  );
}

interface Admitted {
  readonly user: StoredUser;
  readonly renewed: string | null;
  /** The second factor that was given, where one is asked. */
  readonly code: Parameters<typeof takeCode>[2] | null;
}

/** @throws DomainError secondFactorWrong when the code is not taken */
async function startSession(asking: Asking, { user, renewed, code }: Admitted): Promise<GrantedSession> {
  const { deps } = asking;
  const sessionId = deps.newId();
  const { token, hash } = newRefreshToken();
  const now = deps.clock();
  const factorAt = code === null ? null : now.toISOString();
  await inTransaction(deps.db, async (tx) => {
    if (code !== null && !(await takeCode(tx, asking, code))) {
      throw new DomainError('secondFactorWrong');
    }
    await insertSession(tx, {
      id: sessionId,
      userId: user.id,
      tokenHash: hash,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000).toISOString(),
      factorAt,
    });
    await keepRenewedHash(tx, user, renewed);
    await recordSession(tx, asking, { user, entry: { type: 'session.started', data: {} } });
  });
  return { sessionId, user, factorAt, refresh: { token, secondsLeft: SESSION_SECONDS } };
}
