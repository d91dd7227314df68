/** Keeps activation codes as keyed hashes. Nothing here could give a code back. */
import type { ActivationCodeState, CodeStatus } from '@desk/shared/dispatch/dispatch';
import type { StoredCode } from '../models/workRows';
import type { Reader, Tx } from '../reader';
import { changeReturning, insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';

export type { StoredCode } from '../models/workRows';

/** Adds a code. */
export async function insertCode(tx: Tx, code: StoredCode): Promise<void> {
  await insertRows(tx, 'activation_codes', [code]);
}

/** The code whose activation link carries this token, or null. */
export async function findCodeByTokenHash(reader: Reader, tokenHash: string): Promise<StoredCode | null> {
  return rowWith(reader, 'activation_codes', { tokenHash });
}

/** The code with this id as it is now, and nobody else redeems it until this transaction ends; null when there is none. */
export async function lockCode(tx: Tx, id: string): Promise<StoredCode | null> {
  const [code] = await rowsWith(tx, 'activation_codes', { match: { id }, lock: true });
  return code ?? null;
}

/** Counts one more try. Returns how many there have been, this one included. */
export async function countAttempt(tx: Tx, id: string): Promise<number> {
  const sql = 'UPDATE activation_codes SET attempts = attempts + 1 WHERE id = $1 RETURNING attempts';
  const [row] = await changeReturning(tx, sql, [id]);
  return Number(row?.['attempts'] ?? 0);
}

/**
 * Sets the status of a code.
 * @param tx an open transaction
 * @param id which code
 * @param next the status, and the moment of redeeming where that is why
 */
export async function setCodeStatus(
  tx: Tx,
  id: string,
  ...next: [status: CodeStatus, redeemedAt?: string | null]
): Promise<void> {
  const [status, redeemedAt] = next;
  const set = redeemedAt === undefined ? { status } : { status, redeemedAt };
  await updateRows(tx, 'activation_codes', { match: { id }, set });
}

/**
 * A part of a code has left: its life begins, or is cut short by the other part.
 * @param life `expiresAt` and `remindAt` as moments
 */
export async function beginLife(tx: Tx, id: string, life: Pick<StoredCode, 'expiresAt' | 'remindAt'>): Promise<void> {
  const code = await lockCode(tx, id);
  const isEarlier = code?.expiresAt === null || (life.expiresAt ?? '') < (code?.expiresAt ?? '');
  if (code?.status === 'issued' && isEarlier) {
    await updateRows(tx, 'activation_codes', { match: { id }, set: life });
  }
}

async function endCodes(tx: Tx, personId: string, status: CodeStatus): Promise<number> {
  const match = { personId, status: ['issued', 'locked'] };
  return updateRows(tx, 'activation_codes', { match, set: { status } });
}

/** Voids every code of a person that could still be typed, a locked one too: a new one takes their place. Returns how many. */
export function supersedeCodes(tx: Tx, personId: string): Promise<number> {
  return endCodes(tx, personId, 'superseded');
}

/** Takes back every code of a person that could still be typed: no other follows. Returns how many there were. */
export function revokeCodes(tx: Tx, personId: string): Promise<number> {
  return endCodes(tx, personId, 'revoked');
}

/** What staff may know of the codes of a case, the oldest first. */
export async function codesOf(reader: Reader, applicationId: string): Promise<ActivationCodeState[]> {
  const order = [
    ['createdAt', 'ASC'],
    ['id', 'ASC'],
  ] as const;
  const codes = await rowsWith(reader, 'activation_codes', { match: { applicationId }, order });
  return codes.map(({ id, personId, status, expiresAt, attempts, redeemedAt }) => ({
    ...{ id, personId, status, expiresAt, attempts, redeemedAt },
  }));
}
