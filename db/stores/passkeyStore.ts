/** Keeps passkeys, of which the desk has public keys alone, and the questions to them that wait for an answer. */
import type { StoredPasskey, StoredPasskeyQuestion } from '../models/factorRows';
import type { Reader, Tx } from '../reader';
import { changeReturning, insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';

export type { StoredPasskey } from '../models/factorRows';

/** The passkeys of an account, the oldest first. */
export async function passkeysOf(reader: Reader, userId: string): Promise<StoredPasskey[]> {
  return rowsWith(reader, 'passkeys', { match: { userId }, order: [['createdAt', 'ASC']] });
}

/** The passkey of this account that calls itself so, or null. */
export async function findPasskey(
  reader: Reader,
  which: Pick<StoredPasskey, 'userId' | 'credentialId'>,
): Promise<StoredPasskey | null> {
  return rowWith(reader, 'passkeys', which);
}

/** Whether any account has a passkey that calls itself so. */
export async function isPasskeyKnown(reader: Reader, credentialId: string): Promise<boolean> {
  return (await rowWith(reader, 'passkeys', { credentialId })) !== null;
}

export async function insertPasskey(tx: Tx, passkey: Omit<StoredPasskey, 'usedAt'>): Promise<void> {
  await insertRows(tx, 'passkeys', [{ ...passkey, usedAt: null }]);
}

/** @returns false when the account has no such passkey */
export async function removePasskey(tx: Tx, { userId, id }: Pick<StoredPasskey, 'userId' | 'id'>): Promise<boolean> {
  const gone = await changeReturning(tx, 'DELETE FROM passkeys WHERE id = $1 AND user_id = $2 RETURNING id', [
    id,
    userId,
  ]);
  return gone.length > 0;
}

/**
 * Remembers how often a passkey says it was used.
 * @returns false when it was used by somebody else meanwhile
 */
export async function notePasskeyUse(
  tx: Tx,
  { id, uses }: Pick<StoredPasskey, 'id' | 'uses'>,
  now: Pick<StoredPasskey, 'uses' | 'usedAt'>,
): Promise<boolean> {
  return (await updateRows(tx, 'passkeys', { match: { id, uses }, set: now })) === 1;
}

/** Keeps a question; those of this account whose time is over go. */
export async function keepQuestion(tx: Tx, question: StoredPasskeyQuestion, now: string): Promise<void> {
  const gone = 'DELETE FROM passkey_questions WHERE user_id = $1 AND expires_at <= $2 RETURNING id';
  await changeReturning(tx, gone, [question.userId, now]);
  await insertRows(tx, 'passkey_questions', [question]);
}

/**
 * Takes a question away, so that it is answered once.
 * @returns until when it could be answered; null when there is no such question
 */
export async function takeQuestion(
  tx: Tx,
  { userId, purpose, challenge }: Pick<StoredPasskeyQuestion, 'userId' | 'purpose' | 'challenge'>,
): Promise<string | null> {
  const question = await rowWith(tx, 'passkey_questions', { userId, purpose, challenge });
  const taken = 'DELETE FROM passkey_questions WHERE challenge = $1 RETURNING id';
  const gone = question === null ? [] : await changeReturning(tx, taken, [challenge]);
  return gone.length === 0 ? null : (question?.expiresAt ?? null);
}
