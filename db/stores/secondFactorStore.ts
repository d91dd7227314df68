/** Keeps second factors: the secret sealed, recovery codes as keyed hashes. One of each account at most. */
import type { StoredRecoveryCode, StoredSecondFactor } from '../models/factorRows';
import type { Reader, Tx } from '../reader';
import { changeReturning, countRows, insertRows, rowWith, updateRows } from '../sql/rows';

export type { StoredRecoveryCode, StoredSecondFactor } from '../models/factorRows';

/** The second factor of an account, confirmed or not yet, or null. */
export async function findSecondFactor(reader: Reader, userId: string): Promise<StoredSecondFactor | null> {
  return rowWith(reader, 'second_factors', { userId });
}

/** Keeps one that is still to be confirmed, in place of whatever the account had. */
export async function putSecondFactor(
  tx: Tx,
  factor: Pick<StoredSecondFactor, 'id' | 'userId' | 'sealedSecret' | 'createdAt'>,
): Promise<void> {
  await removeSecondFactor(tx, factor.userId);
  await insertRows(tx, 'second_factors', [{ ...factor, confirmedAt: null, lastStep: null }]);
}

interface Taken {
  readonly factor: StoredSecondFactor;
  readonly step: number;
  /** Given when this code is the one that confirms it. */
  readonly confirmedAt?: string;
}

/**
 * Remembers that a code of this step was taken.
 * @returns false when another request took one meanwhile
 */
export async function takeStep(tx: Tx, { factor, step, confirmedAt }: Taken): Promise<boolean> {
  const match = { id: factor.id, lastStep: factor.lastStep, confirmedAt: factor.confirmedAt };
  const set = { lastStep: step, ...(confirmedAt === undefined ? {} : { confirmedAt }) };
  return (await updateRows(tx, 'second_factors', { match, set })) === 1;
}

/** Puts these in place of the recovery codes that the account had. */
export async function putRecoveryCodes(
  tx: Tx,
  userId: string,
  codes: readonly Pick<StoredRecoveryCode, 'id' | 'codeHash' | 'createdAt'>[],
): Promise<void> {
  await changeReturning(tx, 'DELETE FROM recovery_codes WHERE user_id = $1 RETURNING id', [userId]);
  await insertRows(
    tx,
    'recovery_codes',
    codes.map((code) => ({ ...code, userId, usedAt: null })),
  );
}

/**
 * Uses up a recovery code.
 * @param hashes under which it may be kept
 * @returns false when the account has no such code left
 */
export async function useRecoveryCode(
  tx: Tx,
  { userId, hashes, at }: { readonly userId: string; readonly hashes: readonly string[]; readonly at: string },
): Promise<boolean> {
  const match = { userId, codeHash: hashes, usedAt: null };
  return (await updateRows(tx, 'recovery_codes', { match, set: { usedAt: at } })) === 1;
}

/** How many recovery codes of an account are still good. */
export async function recoveryCodesLeft(reader: Reader, userId: string): Promise<number> {
  return countRows(reader, 'recovery_codes', [
    { property: 'userId', is: userId },
    { property: 'usedAt', is: null },
  ]);
}

/** Takes away the second factor of an account, its recovery codes and passkeys included. */
export async function removeSecondFactor(tx: Tx, userId: string): Promise<void> {
  for (const table of ['passkey_questions', 'passkeys', 'recovery_codes', 'second_factors'] as const) {
    await changeReturning(tx, `DELETE FROM ${table} WHERE user_id = $1 RETURNING id`, [userId]);
  }
}
