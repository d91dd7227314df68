/** Keeps the sessions of staff: hashes of refresh tokens, the current one and the one before it. */
import type { StoredSession, StoredUser } from '../models/houseRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';

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

export interface RunningSession {
  readonly id: string;
  readonly user: Pick<StoredUser, 'id' | 'name' | 'role' | 'active'>;
}

/**
 * Those of the sessions that have neither ended nor run out, with the account as it is now.
 * @param ids of sessions, in any number
 * @param at the moment, ISO 8601 UTC
 */
export async function runningSessions(reader: Reader, ids: readonly string[], at: string): Promise<RunningSession[]> {
  if (ids.length === 0) {
    return [];
  }
  const sessions = await rowsWith(reader, 'sessions', { match: { id: [...new Set(ids)], endedAt: null } });
  const open = sessions.filter(({ expiresAt }) => expiresAt > at);
  const users = await rowsWith(reader, 'users', { match: { id: [...new Set(open.map(({ userId }) => userId))] } });
  const byId = new Map(users.map((user) => [user.id, user]));
  return open.flatMap(({ id, userId }) => {
    const user = byId.get(userId);
    return user === undefined ? [] : [{ id, user }];
  });
}
