/** Keeps who looks at which case, and tells when the holder of a case last did something there. */
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import type { PersonRef } from '@desk/shared/access/roles';
import type { Onlooker } from '@desk/shared/contract/liveEvents';
import { newId } from '../ids';
import type { Reader, Tx } from '../reader';
import { changeReturning, rowsWith, selectRows } from '../sql/rows';
import { instantValue } from '../sql/values';

export interface Looking {
  readonly applicationId: string;
  readonly user: PersonRef;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** True when keys or mouse were used since the last time. */
  readonly isActive: boolean;
  /** True when something was typed in a field since the last time. */
  readonly isTyping: boolean;
}

/** Notes that somebody has the case on their screen; the first time counts as doing something. */
export async function touchPresence(tx: Tx, { applicationId, user, at, isActive, isTyping }: Looking): Promise<void> {
  // It begins with WITH, because Sequelize on SQLite throws away the rows of a statement that begins with INSERT.
  const sql =
    'WITH seen (at) AS (SELECT CAST($5 AS ' +
    `${tx.dialect === 'sqlite' ? 'TEXT' : 'TIMESTAMPTZ'})) ` +
    'INSERT INTO case_presence (id, application_id, user_id, user_name, seen_at, active_at, typed_at) ' +
    `SELECT $1, $2, $3, $4, at, at, ${isTyping ? 'at' : 'NULL'} FROM seen WHERE true ` +
    'ON CONFLICT (application_id, user_id) DO UPDATE ' +
    `SET user_name = excluded.user_name, seen_at = excluded.seen_at${isActive ? ', active_at = excluded.active_at' : ''}` +
    `${isTyping ? ', typed_at = excluded.typed_at' : ''} ` +
    'RETURNING id';
  await changeReturning(tx, sql, [newId(), applicationId, user.id, user.name, instantValue(tx.dialect, at)]);
}

/** Notes that somebody no longer has the case on their screen. */
export async function endPresence(tx: Tx, applicationId: string, userId: string): Promise<void> {
  await changeReturning(tx, 'DELETE FROM case_presence WHERE application_id = $1 AND user_id = $2 RETURNING id', [
    applicationId,
    userId,
  ]);
}

export interface Present extends Onlooker {
  readonly applicationId: string;
}

/** Everyone who had a case on their screen at this moment or later, by name, and who of them typed then. */
export async function presentSince(reader: Reader, since: string): Promise<Present[]> {
  const rows = await selectRows(reader, 'case_presence', {
    conditions: [{ property: 'seenAt', atLeast: since }],
    order: [['userName', 'ASC']],
  });
  return rows.map(({ applicationId, userId: id, userName: name, typedAt }) => ({
    applicationId,
    id,
    name,
    isTyping: typedAt !== null && typedAt >= since,
  }));
}

/** Events by which a case comes into somebody's hands. */
const CLAIMING: readonly AuditEventType[] = [
  'checks.started',
  'application.claimed',
  'application.handedOver',
  'application.takenOver',
];

/**
 * When the holder of a case last did something on it: an event of their own, the moment at which it came to them, or keys and
 * mouse at the open case.
 * @returns ISO 8601 UTC; null when there is no trace of them
 */
export async function claimActiveAt(reader: Reader, applicationId: string, holderId: string): Promise<string | null> {
  const last = { order: [['sequence', 'DESC']], limit: 1 } as const;
  const [[own], [claim], [bench]] = await Promise.all([
    rowsWith(reader, 'audit_events', { match: { applicationId, actorId: holderId }, ...last }),
    rowsWith(reader, 'audit_events', { match: { applicationId, type: CLAIMING }, ...last }),
    rowsWith(reader, 'case_presence', { match: { applicationId, userId: holderId }, limit: 1 }),
  ]);
  const moments = [own?.at, claim?.at, bench?.activeAt].flatMap((moment) => moment ?? []).sort();
  return moments.at(-1) ?? null;
}
