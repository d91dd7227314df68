/** Reads from the trail which file of registrations an administrator handed in that waits for another one to hand in the same. */
import type { PersonRef } from '@desk/shared/access/roles';
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import type { Reader } from '../reader';
import { selectRows } from '../sql/rows';

const ASKED: AuditEventType = 'import.asked';
const CONFIRMED: AuditEventType = 'import.confirmed';

/**
 * Who handed in the same bytes since a moment, without another one having done so after them.
 * @param sha256 of the file, in hexadecimal
 * @param since ISO 8601 UTC
 * @returns each of them once, the last one first
 */
export async function askersOfImport(reader: Reader, sha256: string, since: string): Promise<PersonRef[]> {
  const events = await selectRows(reader, 'audit_events', {
    conditions: [
      { property: 'type', is: [ASKED, CONFIRMED] },
      { property: 'at', atLeast: since },
    ],
    order: [['sequence', 'DESC']],
  });
  const ofFile = events.filter(({ data }) => data['sha256'] === sha256);
  const answered = ofFile.findIndex(({ type }) => type === CONFIRMED);
  const open = answered === -1 ? ofFile : ofFile.slice(0, answered);
  return [...new Map(open.map(({ actorId: id, actorName: name }) => [id, { id, name }])).values()];
}
