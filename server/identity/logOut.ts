/** Decides how a session is ended by the one who started it; doing so twice is no fault. */
import { endSession, findSessionByToken } from '@desk/db/stores/sessionStore';
import { findUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import type { Asking } from './asking';
import { refreshTokenHash } from './refreshToken';
import { recordSession } from './recordSession';

/** Ends the session of a refresh token, if there is one. */
export async function logOut(asking: Asking, token: string | undefined): Promise<void> {
  const { deps } = asking;
  const session = token === undefined ? null : await findSessionByToken(deps.db, refreshTokenHash(token));
  if (session === null || session.endedAt !== null) {
    return;
  }
  const user = await findUser(deps.db, session.userId);
  await inTransaction(deps.db, async (tx) => {
    await endSession(tx, session.id, deps.clock().toISOString());
    await recordSession(tx, asking, { user, entry: { type: 'session.ended', data: { cause: 'loggedOut' } } });
  });
}
