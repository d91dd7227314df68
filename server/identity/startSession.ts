/** Decides how a session begins, whichever way somebody came in: its token, how long it lasts, and what the trail says of it. */
import { insertSession } from '@desk/db/stores/sessionStore';
import { lockUser, type StoredUser } from '@desk/db/stores/userStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { LogInWay } from '@desk/shared/contract/sessions';
import { DomainError } from '@desk/shared/contract/errors';
import type { UserRow } from '@desk/shared/contract/resources';
import type { Asking } from './asking';
import type { TakeFactor } from './factor/giveFactor';
import { newRefreshToken, SESSION_SECONDS } from './refreshToken';
import { recordSession } from './recordSession';

/** A session as it goes to the one who holds it. */
export interface GrantedSession {
  readonly sessionId: string;
  readonly user: UserRow;
  /** When the second factor was last given in it; null when it never was. */
  readonly factorAt: string | null;
  readonly way: LogInWay;
  /** To be handed out once, beside the access token; null when the one that was shown still serves. */
  readonly refresh: { readonly token: string; readonly secondsLeft: number } | null;
}

export interface Admitted {
  readonly user: StoredUser;
  /** In the words of `shared/access/device`: that is what they know their sessions by. */
  readonly device: string;
  readonly way: LogInWay;
  readonly level: AssuranceLevelId;
  /** The second factor of the desk, where one was asked. */
  readonly take: TakeFactor | null;
  /** When one was shown elsewhere that counts as one here. */
  readonly factorAt?: string | null;
  /** What goes with it, in the same transaction, which holds the account; throws where what was judged does not stand any more. */
  readonly within: (tx: Tx, held: StoredUser) => Promise<void>;
}

/** @throws DomainError secondFactorWrong when the code is not taken; wrongCredentials or ssoInactive when the account was closed meanwhile */
export async function startSession(asking: Asking, admitted: Admitted): Promise<GrantedSession> {
  const { deps } = asking;
  const { user, take, device, way, level } = admitted;
  const sessionId = deps.newId();
  const { token, hash } = newRefreshToken();
  const now = deps.clock();
  const factorAt = take === null ? (admitted.factorAt ?? null) : now.toISOString();
  await inTransaction(deps.db, async (tx) => {
    // Whoever closes an account, resets it or ends its sessions comes before or after: no session begins behind that.
    const held = await lockUser(tx, user.id);
    if (held?.active !== true) {
      throw new DomainError(way === 'sso' ? 'ssoInactive' : 'wrongCredentials');
    }
    if (take !== null && !(await take(tx))) {
      throw new DomainError('secondFactorWrong');
    }
    await insertSession(tx, {
      id: sessionId,
      userId: user.id,
      tokenHash: hash,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000).toISOString(),
      factorAt,
      device,
      way,
      level,
    });
    await admitted.within(tx, held);
    await recordSession(tx, asking, { user, entry: { type: 'session.started', data: { way, level } } });
  });
  return { sessionId, user, factorAt, way, refresh: { token, secondsLeft: SESSION_SECONDS } };
}
