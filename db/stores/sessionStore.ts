/** Keeps the sessions of staff: hashes of refresh tokens, the current one and the one before it. */
import type { StoredSession } from '../models/houseRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowWith, updateRows } from '../sql/rows';

export type { StoredSession } from '../models/houseRows';

/** Adds a session. */
export async function insertSession(
  tx: Tx,
  session: Pick<StoredSession, 'id' | 'userId' | 'tokenHash' | 'createdAt' | 'expiresAt'>,
): Promise<void> {
  await insertRows(tx, 'sessions', [{ ...session, previousTokenHash: null, rotatedAt: null, endedAt: null }]);
}

/** The session with this id, or null. */
export async function findSession(reader: Reader, id: string): Promise<StoredSession | null> {
  return rowWith(reader, 'sessions', { id });
}

/** The session whose current or previous token has this hash, or null; the caller tells which, and whether it still runs. */
export async function findSessionByToken(reader: Reader, tokenHash: string): Promise<StoredSession | null> {
  const current = await rowWith(reader, 'sessions', { tokenHash });
  return current ?? rowWith(reader, 'sessions', { previousTokenHash: tokenHash });
}

/**
 * Replaces the token of a running session.
 * @returns false when somebody else was faster with the same token, or the session has ended
 */
export async function rotateSession(
  tx: Tx,
  id: string,
  rotation: { readonly fromHash: string; readonly toHash: string; readonly at: string },
): Promise<boolean> {
  const { fromHash, toHash, at } = rotation;
  const set = { tokenHash: toHash, previousTokenHash: fromHash, rotatedAt: at };
  return (await updateRows(tx, 'sessions', { match: { id, tokenHash: fromHash, endedAt: null }, set })) === 1;
}

/** Ends a session; one that has ended keeps its moment. */
export async function endSession(tx: Tx, id: string, at: string): Promise<void> {
  await updateRows(tx, 'sessions', { match: { id, endedAt: null }, set: { endedAt: at } });
}

/** Ends every running session of somebody. Returns how many there were. */
export async function endSessionsOfUser(tx: Tx, userId: string, at: string): Promise<number> {
  return updateRows(tx, 'sessions', { match: { userId, endedAt: null }, set: { endedAt: at } });
}
