/** A person left out belonged to a decision that was pending: when that falls away, so does leaving them out. */
import { updatePerson } from '@desk/db/stores/applicationStore';
import type { Move, MoveResult } from '../flow/desk';

/**
 * Takes dropped persons back in when a case is under verification again; the desk then decides anew.
 * @returns the event of it, if there was anybody
 */
export async function reinstateDropped({ tx, file, to }: Move): Promise<MoveResult> {
  if (to !== 'inVerification') {
    return { entries: [] };
  }
  const dropped = file.persons.filter(({ outcome }) => outcome === 'closedOff');
  for (const { id } of dropped) {
    await updatePerson(tx, id, { outcome: 'pending', dropCodes: null });
  }
  const personIds = dropped.map(({ id }) => id);
  return personIds.length === 0
    ? { entries: [] }
    : { entries: [{ type: 'decision.dropsFellAway', data: { personIds } }], followUps: { decide: true } };
}
