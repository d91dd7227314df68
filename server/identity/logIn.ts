/** Decides who may start a session. Unknown name, wrong password and inactive account get the same answer in the same time. */
import { insertSession } from '@desk/db/stores/sessionStore';
import { findUserByUsername, type StoredUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import type { LoginInput } from '@desk/shared/contract/commands';
import { DomainError } from '@desk/shared/contract/errors';
import type { UserRow } from '@desk/shared/contract/resources';
import type { Dependencies } from '../dependencies';
import { createAttemptLimit, type AttemptLimit } from './attemptLimit';
import { passwordMatches } from './passwords';
import { newRefreshToken, SESSION_SECONDS } from './refreshToken';
import { recordSession } from './recordSession';
import { keepRenewedHash, renewedHash } from './renewHash';

/** Who asks, as far as the trail keeps it. */
export interface Asking {
  readonly deps: Dependencies;
  readonly requestId: string;
}

/** A session as it goes to the one who holds it. */
export interface GrantedSession {
  readonly sessionId: string;
  readonly user: UserRow;
  /** To be handed out once, beside the access token; null when the one that was shown still serves. */
  readonly refresh: { readonly token: string; readonly secondsLeft: number } | null;
}

const limits = new WeakMap<Dependencies, AttemptLimit>();

function limitOf(deps: Dependencies): AttemptLimit {
  const limit = limits.get(deps) ?? createAttemptLimit();
  limits.set(deps, limit);
  return limit;
}

/**
 * Starts a session.
 * @throws DomainError wrongCredentials; TooManyRequests after ten failures for one name
 */
export async function logIn(asking: Asking, { username: typed, password }: LoginInput): Promise<GrantedSession> {
  const { deps } = asking;
  const username = typed.toLowerCase();
  const limit = limitOf(deps);
  limit.check(username, deps.clock());
  const user = await findUserByUsername(deps.db, username);
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  if (user === null || !matches || !user.active) {
    limit.fail(username, deps.clock());
    await recordRefusal(asking, user, matches ? 'inactive' : 'wrongPassword');
    throw new DomainError('wrongCredentials');
  }
  limit.forget(username);
  return startSession(asking, user, await renewedHash(user, password));
}

async function recordRefusal(asking: Asking, user: UserRow | null, known: string): Promise<void> {
  const cause = user === null ? 'unknownUser' : known;
  await inTransaction(asking.deps.db, (tx) =>
    recordSession(tx, asking, { user, entry: { type: 'session.refused', data: { cause } } }),
  );
}

async function startSession(asking: Asking, user: StoredUser, renewed: string | null): Promise<GrantedSession> {
  const { deps } = asking;
  const sessionId = deps.newId();
  const { token, hash } = newRefreshToken();
  const now = deps.clock();
  await inTransaction(deps.db, async (tx) => {
    await insertSession(tx, {
      id: sessionId,
      userId: user.id,
      tokenHash: hash,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000).toISOString(),
    });
    await keepRenewedHash(tx, user, renewed);
    await recordSession(tx, asking, { user, entry: { type: 'session.started', data: {} } });
  });
  return { sessionId, user, refresh: { token, secondsLeft: SESSION_SECONDS } };
}
