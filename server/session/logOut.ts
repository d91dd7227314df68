/** Decides how a session is ended by the one who started it; doing so twice is no fault. */
import { endSession, findSessionByToken } from '@desk/db/stores/sessionStore';
import { findUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import type { Reply, RequestContext } from '../http/route';
import { requireSameOrigin } from '../http/sameOrigin';
import { REFRESH_COOKIE, refreshCookie, refreshTokenHash } from './refreshCookie';
import { recordSession } from './recordSession';

/** Ends the session of the cookie, if there is one, and takes the cookie away. */
export async function logOut(context: RequestContext): Promise<Reply> {
  requireSameOrigin(context);
  const { deps, cookie } = context;
  const token = cookie(REFRESH_COOKIE);
  const session = token === undefined ? null : await findSessionByToken(deps.db, refreshTokenHash(token));
  if (session !== null && session.endedAt === null) {
    const user = await findUser(deps.db, session.userId);
    await inTransaction(deps.db, async (tx) => {
      await endSession(tx, session.id, deps.clock().toISOString());
      await recordSession(tx, context, { user, entry: { type: 'session.ended', data: { cause: 'loggedOut' } } });
    });
  }
  return { status: 204, headers: refreshCookie(deps.config, '', 0) };
}
