/** A person left out belonged to a decision that was pending: when that falls away, so does leaving them out. */
import { updatePerson } from '@desk/db/stores/applicationStore';
import type { Tx } from '@desk/db/transaction';
import type { AuditEntry } from '@desk/shared/audit/auditEvents';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { StatusId } from '@desk/shared/flow/statuses';

/**
 * Takes dropped persons back in when a case is under verification again.
 * @returns the event of it, if there was anybody
 */
export async function reinstateDropped(tx: Tx, file: CaseFile, status: StatusId): Promise<AuditEntry[]> {
  if (status !== 'inVerification') {
    return [];
  }
  const dropped = file.persons.filter(({ outcome }) => outcome === 'closedOff');
  for (const { id } of dropped) {
    await updatePerson(tx, id, { outcome: 'pending', dropCodes: null });
  }
  const personIds = dropped.map(({ id }) => id);
  return personIds.length === 0 ? [] : [{ type: 'decision.dropsFellAway', data: { personIds } }];
}
