/** Keeps activation codes as keyed hashes. Nothing here could give a code back. */
import { literal } from 'sequelize';
import type { ActivationCodeState, CodeStatus } from '@desk/shared/dispatch/dispatch';
import type { StoredCode } from '../models/workRows';
import type { Reader, Tx } from '../reader';
import { insertRows, query, rowsWith, rowWith, updateRows } from '../sql/rows';
import { instantValue } from '../sql/values';

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
  await updateRows(tx, 'activation_codes', { match: { id }, set: { attempts: literal('attempts + 1') } });
  return (await rowWith(tx, 'activation_codes', { id }))?.attempts ?? 0;
}

/**
 * Sets the status of a code.
 * @param tx an open transaction
 * @param id which code
 * @param status what it is from now on
 * @param redeemedAt the moment of redeeming where that is why; what was there stays when left out
 */
export async function setCodeStatus(tx: Tx, id: string, status: CodeStatus, redeemedAt?: string | null): Promise<void> {
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

/** A code whose person may be reminded. */
export interface DueReminder {
  readonly codeId: string;
  readonly applicationId: string;
}

/**
 * Codes past the half of their life that nobody used and whose person was not reminded; those that did not arrive are for an officer.
 * @param now ISO moment
 * @returns at most `limit` of them, the longest due first
 */
export async function dueReminders(
  reader: Reader,
  { now, limit }: { readonly now: string; readonly limit: number },
): Promise<DueReminder[]> {
  const sql =
    `SELECT c.id, c.application_id FROM activation_codes c JOIN applications a ON a.id = c.application_id ` +
    `WHERE c.status = 'issued' AND c.reminded_at IS NULL AND c.remind_at <= $1 AND c.expires_at > $1 ` +
    `AND a.status IN ('codesSent', 'partlyActivated') AND NOT EXISTS (SELECT 1 FROM dispatches d ` +
    `WHERE d.code_id = c.id AND d.status <> 'sent') ORDER BY c.remind_at, c.id LIMIT ${String(Math.trunc(limit))}`;
  const rows = await query(reader, sql, [instantValue(reader.dialect, now)]);
  return rows.map((row) => ({ codeId: String(row['id']), applicationId: String(row['application_id']) }));
}

/** The person was reminded of this code, and is not a second time. */
export async function markReminded(tx: Tx, id: string, at: string): Promise<void> {
  await updateRows(tx, 'activation_codes', { match: { id }, set: { remindedAt: at } });
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
    id,
    personId,
    status,
    expiresAt,
    attempts,
    redeemedAt,
  }));
}
