/** THE way into the trail: whatever is told of the desk passes here, in the transaction of what it tells. */
import { newId } from '@desk/db/ids';
import { insertAudits, type NewAuditEvent } from '@desk/db/stores/trailStore';
import type { Tx } from '@desk/db/reader';
import { SUBSCRIBERS } from './subscribers';

/**
 * Appends events in their order, and lets the subscribers write what follows from each: all of it in this transaction, or
 * nothing happened.
 * @returns the ids of the events
 */
export async function appendAudits(tx: Tx, events: readonly NewAuditEvent[]): Promise<string[]> {
  if (events.length === 0) {
    return [];
  }
  const identified = events.map((event) => ({ id: newId(), ...event }));
  await insertAudits(tx, identified);
  for (const event of identified) {
    for (const tell of SUBSCRIBERS) {
      await tell(tx, event);
    }
  }
  return identified.map(({ id }) => id);
}

/** Appends one event; gives its id. */
export async function appendAudit(tx: Tx, event: NewAuditEvent): Promise<string> {
  const [id = ''] = await appendAudits(tx, [event]);
  return id;
}
