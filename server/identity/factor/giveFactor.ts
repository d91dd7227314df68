/** Decides whether what somebody shows is their second factor: a code of their app, a recovery code, or one of their passkeys. */
import { findSecondFactor } from '@desk/db/stores/secondFactorStore';
import { noteFactor } from '@desk/db/stores/sessionStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import type { LogInProof } from '@desk/shared/access/logInLevel';
import type { PasskeyPurpose } from '@desk/shared/access/passkeys';
import { DomainError } from '@desk/shared/contract/errors';
import type { ShownFactor } from '@desk/shared/contract/secondFactor';
import type { UserRow } from '@desk/shared/contract/resources';
import { beginInSession } from '../attempts';
import type { Asking } from '../asking';
import { takePasskey, verifyPasskey } from '../passkeys/verifyPasskey';
import { takeCode } from './takeCode';

interface Given {
  readonly user: UserRow;
  readonly shown: ShownFactor;
  /** What a passkey was asked for. */
  readonly purpose: Exclude<PasskeyPurpose, 'add'>;
}

/** Takes it within the transaction of whatever it opens; false when it is none, or was taken before. */
export type TakeFactor = (tx: Tx) => Promise<boolean>;

export interface ReadFactor {
  readonly take: TakeFactor;
  /** What it is, once it is taken. */
  readonly proof: LogInProof;
}

/**
 * Looks at what somebody shows. A passkey is looked at before anything is opened: its question is gone, whatever it answered.
 * @throws DomainError factorNotSet when it is taken, of an account that has none
 */
export async function readFactor(asking: Asking, { user, shown, purpose }: Given): Promise<ReadFactor> {
  if ('passkey' in shown) {
    const verified = await verifyPasskey(asking, { user, purpose, answer: shown.passkey });
    const take: TakeFactor = async (tx) => verified !== null && takePasskey(tx, asking, verified);
    return { take, proof: verified?.isBound === true ? 'passkey' : 'sharedPasskey' };
  }
  const take: TakeFactor = async (tx) => {
    const factor = await findSecondFactor(tx, user.id);
    if (factor === null || factor.confirmedAt === null) {
      throw new DomainError('factorNotSet');
    }
    return takeCode(tx, asking, { user, factor, typed: shown.otp });
  };
  return { take, proof: 'code' };
}

interface GivenInSession {
  readonly user: UserRow;
  readonly sessionId: string;
  readonly shown: ShownFactor;
}

/**
 * Takes a second factor in a session that is under way, and remembers when. A wrong one counts like a wrong password.
 * @param work done with it, in the same transaction
 * @throws DomainError factorNotSet, factorCodeWrong, passkeyWrong; TooManyRequests
 */
export async function withFactor<T>(
  asking: Asking,
  { user, sessionId, shown }: GivenInSession,
  work: (tx: Tx, at: string) => Promise<T>,
): Promise<T> {
  const { deps } = asking;
  const succeed = await beginInSession(deps, user.id);
  const { take } = await readFactor(asking, { user, shown, purpose: 'stepUp' });
  return inTransaction(deps.db, async (tx) => {
    if (!(await take(tx))) {
      throw 'passkey' in shown
        ? new DomainError('passkeyWrong')
        : new DomainError('factorCodeWrong', { errors: { otp: 'wrong' } });
    }
    await succeed(tx);
    const at = deps.clock().toISOString();
    await noteFactor(tx, sessionId, at);
    return work(tx, at);
  });
}
