/** Decides whether a session goes on: each refresh token serves once, and a second use betrays that somebody else has it. */
import { endSession, findSessionByToken, findSessionByTokens, rotateSession } from '@desk/db/stores/sessionStore';
import { findUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { whyOver } from '@desk/shared/access/sessionLife';
import { DomainError } from '@desk/shared/contract/errors';
import type { UserRow } from '@desk/shared/contract/resources';
import type { Asking } from './asking';
import type { GrantedSession } from './startSession';
import { descendantHashes, followingTokens, refreshTokenHash, type RefreshToken } from './refreshToken';
import { recordSession } from './recordSession';

/** Two tabs refresh at once, and an answer can get lost: that long the former token is no sign of theft. */
const GRACE_MS = 20_000;

type Session = NonNullable<Awaited<ReturnType<typeof findSessionByToken>>>;

/**
 * Lets the session of a refresh token go on, and gives a fresh refresh token with it.
 * @throws DomainError notAuthenticated without a token; sessionExpired when its session is over, or is ended now
 *   because its time is up, nobody used it, the token was used twice or the account is no longer active
 */
export async function refreshSession(asking: Asking, token: string | undefined): Promise<GrantedSession> {
  const { deps } = asking;
  if (token === undefined) {
    throw new DomainError('notAuthenticated');
  }
  const hash = refreshTokenHash(token);
  const session = await findSessionByToken(deps.db, hash);
  const now = deps.clock();
  if (session === null) {
    return endWhoseTokenThisWas(asking, token);
  }
  const why = whyOver(session, now);
  if (why === 'ended') {
    throw new DomainError('sessionExpired');
  }
  const user = await findUser(deps.db, session.userId);
  if (why !== null) {
    return endAndRefuse(asking, { session, user, cause: why });
  }
  if (user?.active !== true) {
    return endAndRefuse(asking, { session, user, cause: 'inactive' });
  }
  if (session.tokenHash !== hash && !rotatedJustNow(session, now)) {
    return endAndRefuse(asking, { session, user, cause: 'tokenReused' });
  }
  const following = followingTokens(deps.config.keys.refreshToken, token);
  const next =
    session.tokenHash === hash ? await rotate(asking, session, following[0]) : givenBefore(session, following);
  const secondsLeft = (Date.parse(session.expiresAt) - now.getTime()) / 1000;
  const { id: sessionId, factorAt, way } = session;
  return { sessionId, user, factorAt, way, refresh: next === null ? null : { token: next.token, secondsLeft } };
}

function rotatedJustNow({ rotatedAt }: Session, now: Date): boolean {
  return rotatedAt !== null && now.getTime() - Date.parse(rotatedAt) <= GRACE_MS;
}

/** When another tab was first it turned the token into the very same one. */
async function rotate({ deps }: Asking, session: Session, next: RefreshToken): Promise<RefreshToken> {
  const change = { fromHash: session.tokenHash, toHash: next.hash, at: deps.clock().toISOString() };
  const unaudited = 'a session that goes on is no event; its start and its end are';
  await inTransaction(deps.db, (tx) => rotateSession(tx, session.id, change), { unaudited });
  return next;
}

/** What the first answer to this token brought: it may have got lost on its way. */
function givenBefore({ tokenHash }: Session, following: readonly RefreshToken[]): RefreshToken | null {
  return following.find(({ hash }) => hash === tokenHash) ?? null;
}

/** A token of two turns ago or more: whoever shows it, somebody else has the one of now. */
async function endWhoseTokenThisWas(asking: Asking, token: string): Promise<never> {
  const { db, config } = asking.deps;
  const session = await findSessionByTokens(db, descendantHashes(config.keys.refreshToken, token));
  if (session === null || session.endedAt !== null) {
    throw new DomainError('sessionExpired');
  }
  return endAndRefuse(asking, { session, user: await findUser(db, session.userId), cause: 'tokenReused' });
}

interface Ending {
  readonly session: Session;
  readonly user: UserRow | null;
  readonly cause: string;
}

async function endAndRefuse(asking: Asking, { session, user, cause }: Ending): Promise<never> {
  const { deps } = asking;
  await inTransaction(deps.db, async (tx) => {
    await endSession(tx, session.id, deps.clock().toISOString());
    await recordSession(tx, asking, { user, entry: { type: 'session.ended', data: { cause } } });
  });
  throw new DomainError('sessionExpired');
}
