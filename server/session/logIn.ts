/** Decides who may start a session. Unknown name, wrong password and inactive account get the same answer in the same time. */
import { insertSession } from '@desk/db/stores/sessionStore';
import { findUserByUsername } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import type { LoginInput } from '@desk/shared/contract/commands';
import { DomainError } from '@desk/shared/contract/errors';
import type { LoginAnswer, UserRow } from '@desk/shared/contract/resources';
import type { Dependencies } from '../dependencies';
import { ACCESS_TOKEN_SECONDS, signAccessToken } from '../http/authenticate';
import type { Reply, RequestContext } from '../http/route';
import { requireSameOrigin } from '../http/sameOrigin';
import { createAttemptLimit, type AttemptLimit } from './attemptLimit';
import { passwordMatches } from './passwords';
import { newRefreshToken, refreshCookie, SESSION_SECONDS } from './refreshCookie';
import { recordSession } from './recordSession';

type LoginContext = RequestContext<LoginInput, unknown, unknown, null>;
const limits = new WeakMap<Dependencies, AttemptLimit>();

function limitOf(deps: Dependencies): AttemptLimit {
  const limit = limits.get(deps) ?? createAttemptLimit();
  limits.set(deps, limit);
  return limit;
}

/**
 * Starts a session.
 * @returns access token and user, and the refresh token in a cookie
 * @throws DomainError wrongCredentials; TooManyRequests after ten failures for one name
 */
export async function logIn(context: LoginContext): Promise<Reply> {
  requireSameOrigin(context);
  const { deps, body } = context;
  const username = body.username.toLowerCase();
  const limit = limitOf(deps);
  limit.check(username, deps.clock());
  const user = await findUserByUsername(deps.db, username);
  const matches = await passwordMatches(user?.passwordHash ?? null, body.password);
  if (user === null || !matches || !user.active) {
    limit.fail(username, deps.clock());
    await recordRefusal(context, user, matches ? 'inactive' : 'wrongPassword');
    throw new DomainError('wrongCredentials');
  }
  limit.forget(username);
  return startSession(context, user);
}

async function recordRefusal(context: LoginContext, user: UserRow | null, known: string): Promise<void> {
  const cause = user === null ? 'unknownUser' : known;
  await inTransaction(context.deps.db, (tx) =>
    recordSession(tx, context, { user, entry: { type: 'session.refused', data: { cause } } }),
  );
}

async function startSession(context: LoginContext, user: UserRow): Promise<Reply> {
  const { deps } = context;
  const id = deps.newId();
  const { token, hash } = newRefreshToken();
  const now = deps.clock();
  await inTransaction(deps.db, async (tx) => {
    await insertSession(tx, {
      id,
      userId: user.id,
      tokenHash: hash,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000).toISOString(),
    });
    await recordSession(tx, context, { user, entry: { type: 'session.started', data: {} } });
  });
  return { body: loginAnswer(deps, user, id), headers: refreshCookie(deps.config, token, SESSION_SECONDS) };
}

/** What a fresh session, or a fresh access token, tells the screen. */
export function loginAnswer(deps: Dependencies, user: UserRow, sessionId: string): LoginAnswer {
  const { id, username, name, role } = user;
  return {
    accessToken: signAccessToken(deps, user, sessionId),
    expiresIn: ACCESS_TOKEN_SECONDS,
    user: { id, username, name, role },
  };
}
