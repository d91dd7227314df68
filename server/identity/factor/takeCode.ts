/** Decides whether a code is taken as the second factor of an account: each counts once, whoever asks at the same moment. */
import {
  recoveryCodesLeft,
  takeStep,
  useRecoveryCode,
  type StoredSecondFactor,
} from '@desk/db/stores/secondFactorStore';
import type { Tx } from '@desk/db/transaction';
import { readGivenCode } from '@desk/shared/access/secondFactor';
import type { UserRow } from '@desk/shared/contract/resources';
import { keyedHashes } from '../../crypto/keyedHash';
import { appendAudit } from '../../trail/append';
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
