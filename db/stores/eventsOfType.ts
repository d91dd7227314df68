/** Asks the trail by the type of its events: how many there are, the last one, and those since a moment. */
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import type { AuditEventColumns } from '../models/houseRows';
import type { Reader } from '../reader';
import { countRows, rowsWith, selectRows } from '../sql/rows';

export async function countEvents(reader: Reader): Promise<number> {
  return countRows(reader, 'audit_events', []);
}

export async function lastOfType(reader: Reader, type: AuditEventType): Promise<AuditEventColumns | null> {
  const [last] = await rowsWith(reader, 'audit_events', { match: { type }, order: [['sequence', 'DESC']], limit: 1 });
  return last ?? null;
}

/** The first one first. @param since ISO 8601 UTC */
export async function ofTypeSince(reader: Reader, type: AuditEventType, since: string): Promise<AuditEventColumns[]> {
  const conditions = [
    { property: 'type', is: type },
    { property: 'at', atLeast: since },
  ] as const;
  return selectRows(reader, 'audit_events', { conditions, order: [['sequence', 'ASC']] });
}
