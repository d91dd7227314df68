/** Keeps the sessions of staff: hashes of refresh tokens, the current one and the one before it. */
import { LOG_IN_LEVELS } from '@desk/shared/access/logInLevel';
import type { StoredSession, StoredUser } from '../models/houseRows';
import type { Reader, Tx } from '../reader';
import { insertRows, query, rowsWith, rowWith, updateRows } from '../sql/rows';
import { readRow } from '../sql/values';

export type { StoredSession } from '../models/houseRows';

/** Adds a session. */
export async function insertSession(
  tx: Tx,
  session: Pick<StoredSession, 'id' | 'userId' | 'tokenHash' | 'createdAt' | 'expiresAt'> &
    Partial<Pick<StoredSession, 'factorAt' | 'usedAt' | 'device' | 'way' | 'level'>>,
): Promise<void> {
  const nothingYet = { previousTokenHash: null, rotatedAt: null, endedAt: null, factorAt: null, device: '' };
  const fresh = { ...nothingYet, way: 'password', level: LOG_IN_LEVELS.password } as const;
  await insertRows(tx, 'sessions', [{ ...fresh, usedAt: session.createdAt, ...session }]);
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

/** The session whose current token has one of these hashes, or null. */
export async function findSessionByTokens(
  reader: Reader,
  tokenHashes: readonly string[],
): Promise<StoredSession | null> {
  const [session] = await rowsWith(reader, 'sessions', { match: { tokenHash: tokenHashes } });
  return session ?? null;
}

/** Whose session it is, as the account is now, and how far the session goes. */
export interface SessionHolder extends Pick<StoredSession, 'endedAt' | 'expiresAt' | 'factorAt' | 'usedAt' | 'level'> {
  readonly user: Pick<StoredUser, 'id' | 'role' | 'name' | 'active'>;
}

const HOLDER =
  'SELECT s.ended_at, s.expires_at, s.factor_at, s.used_at, s.level, u.id, u.role, u.name, u.active FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = $1';

/**
 * Who holds this session: asked with every request of a member of staff, so in one statement.
 * @param id of the session
 * @returns null when there is no such session
 */
export async function findSessionHolder(reader: Reader, id: string): Promise<SessionHolder | null> {
  const [row] = await query(reader, HOLDER, [id]);
  if (row === undefined) {
    return null;
  }
  const { endedAt, expiresAt, factorAt, usedAt, level } = readRow(reader.dialect, 'sessions', row);
  const { id: userId, role, name, active } = readRow(reader.dialect, 'users', row);
  return { endedAt, expiresAt, factorAt, usedAt, level, user: { id: userId, role, name, active } };
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

/** Remembers that a second factor was given in a session just now. */
export async function noteFactor(tx: Tx, id: string, at: string): Promise<void> {
  await updateRows(tx, 'sessions', { match: { id }, set: { factorAt: at } });
}

/** Remembers that somebody works in a session. */
export async function noteUse(tx: Tx, id: string, at: string): Promise<void> {
  await updateRows(tx, 'sessions', { match: { id }, set: { usedAt: at } });
}

/** Every session of somebody that nobody ended, the one used last first; the caller tells which of them are over all the same. */
export async function sessionsOfUser(reader: Reader, userId: string): Promise<StoredSession[]> {
  return rowsWith(reader, 'sessions', { match: { userId, endedAt: null }, order: [['usedAt', 'DESC']] });
}

/** Ends every running session of somebody. Returns how many there were. */
export async function endSessionsOfUser(tx: Tx, userId: string, at: string): Promise<number> {
  return updateRows(tx, 'sessions', { match: { userId, endedAt: null }, set: { endedAt: at } });
}

/** Ends every running session of somebody but one. Returns how many there were. */
export async function endOtherSessions(
  tx: Tx,
  { userId, keptId, at }: { readonly userId: string; readonly keptId: string | null; readonly at: string },
): Promise<number> {
  const running = await rowsWith(tx, 'sessions', { match: { userId, endedAt: null } });
  const open = running.filter(({ id, expiresAt }) => id !== keptId && expiresAt > at).map(({ id }) => id);
  return open.length === 0 ? 0 : updateRows(tx, 'sessions', { match: { id: open }, set: { endedAt: at } });
}

/** When somebody last came in with this account; null when nobody ever did. */
export async function lastSessionStart(reader: Reader, userId: string): Promise<string | null> {
  const choice = { match: { userId }, order: [['createdAt', 'DESC']], limit: 1 } as const;
  const [last] = await rowsWith(reader, 'sessions', choice);
  return last?.createdAt ?? null;
}

export interface RunningSession extends Pick<StoredSession, 'id' | 'endedAt' | 'expiresAt' | 'usedAt'> {
  readonly user: Pick<StoredUser, 'id' | 'name' | 'role' | 'active'>;
}

/**
 * Those of the sessions that nobody ended, with the account as it is now; the caller tells which of them are over all the same.
 * @param ids of sessions, in any number
 */
export async function runningSessions(reader: Reader, ids: readonly string[]): Promise<RunningSession[]> {
  if (ids.length === 0) {
    return [];
  }
  const open = await rowsWith(reader, 'sessions', { match: { id: [...new Set(ids)], endedAt: null } });
  const users = await rowsWith(reader, 'users', { match: { id: [...new Set(open.map(({ userId }) => userId))] } });
  const byId = new Map(users.map((user) => [user.id, user]));
  return open.flatMap(({ id, userId, endedAt, expiresAt, usedAt }) => {
    const user = byId.get(userId);
    return user === undefined ? [] : [{ id, endedAt, expiresAt, usedAt, user }];
  });
}
