/** Decides whether a code is taken as the second factor of an account: each counts once, whoever asks at the same moment. */
import {
  findSecondFactor,
  recoveryCodesLeft,
  takeStep,
  useRecoveryCode,
  type StoredSecondFactor,
} from '@desk/db/stores/secondFactorStore';
import { noteFactor } from '@desk/db/stores/sessionStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { readGivenCode } from '@desk/shared/access/secondFactor';
import { DomainError } from '@desk/shared/contract/errors';
import type { UserRow } from '@desk/shared/contract/resources';
import { keyedHashes } from '../../crypto/keyedHash';
import { appendAudit } from '../../trail/append';
import { beginInSession } from '../attempts';
import type { Asking } from '../asking';
import { stepOf } from './factorSecret';

interface Given {
  readonly user: UserRow;
  readonly factor: StoredSecondFactor;
  readonly typed: string;
}

/**
 * Takes a code, within the transaction of whatever it opens.
 * @returns false when it is none, or was taken before
 */
export async function takeCode(tx: Tx, asking: Asking, { user, factor, typed }: Given): Promise<boolean> {
  const { config, clock } = asking.deps;
  const given = readGivenCode(typed);
  const now = clock();
  if (given?.kind === 'otp') {
    const step = stepOf(config, factor, { code: given.code, now });
    return step !== null && takeStep(tx, { factor, step });
  }
  const hashes = given === null ? [] : keyedHashes(config.keys.recoveryCodeHmac, given.code);
  const at = now.toISOString();
  if (hashes.length === 0 || !(await useRecoveryCode(tx, { userId: user.id, hashes, at }))) {
    return false;
  }
  const entry = {
    type: 'factor.recoveryUsed',
    data: { userId: user.id, left: await recoveryCodesLeft(tx, user.id) },
  } as const;
  const actor = { id: user.id, role: user.role, name: user.name };
  await appendAudit(tx, {
    applicationId: null,
    entry,
    actor,
    at,
    requestId: asking.requestId,
    origin: 'screen',
    handling: false,
  });
  return true;
}

interface GivenInSession {
  readonly user: UserRow;
  readonly sessionId: string;
  readonly otp: string;
}

/**
 * Takes a code in a session that is under way, and remembers when. A wrong one counts like a wrong password.
 * @param work done with it, in the same transaction
 * @throws DomainError factorNotSet, factorCodeWrong; TooManyRequests
 */
export async function withCode<T>(
  asking: Asking,
  { user, sessionId, otp }: GivenInSession,
  work: (tx: Tx, at: string) => Promise<T>,
): Promise<T> {
  const { deps } = asking;
  const succeed = await beginInSession(deps, user.id);
  return inTransaction(deps.db, async (tx) => {
    const factor = await findSecondFactor(tx, user.id);
    if (factor === null || factor.confirmedAt === null) {
      throw new DomainError('factorNotSet');
    }
    if (!(await takeCode(tx, asking, { user, factor, typed: otp }))) {
      throw new DomainError('factorCodeWrong', { errors: { otp: 'wrong' } });
    }
    await succeed(tx);
    const at = deps.clock().toISOString();
    await noteFactor(tx, sessionId, at);
    return work(tx, at);
  });
}
