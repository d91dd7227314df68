/** Writes the trail: events are added, nothing else; the database refuses the rest. Only server/trail and tests may call this. */
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import type { Tx } from '../reader';
import { insertRows } from '../sql/rows';
import { apart } from '@desk/shared/audit/writtenText';
import { inCanonicalOrder } from '../trail/canonicalJson';
import { personalDigest } from '../trail/eventRecord';
import { newSalt } from '../trail/hashes';
import { insertEvents } from '../trail/insertEvents';

/** An event with who, when and where. */
export interface NewAuditEvent {
  readonly applicationId: string | null;
  readonly entry: AuditEntry;
  readonly actor: Actor;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly requestId: string;
  readonly origin: AuditEventRow['origin'];
  /** Whoever did this has handled the case and may not decide on it. */
  readonly handling: boolean;
  /** Where it is another chain than that of the subject that its data name. */
  readonly chain?: string;
}

/** An event that has its id, so that whoever is told of it can name it. */
export interface IdentifiedAuditEvent extends NewAuditEvent {
  readonly id: string;
}

/**
 * Adds events in their order; personal values of an entry, and what somebody wrote in their own words, go to a table of
 * their own, from which they can be erased.
 * @param tx from here on it has its trail and may commit
 * @param events at least one
 */
export async function insertAudits(tx: Tx, events: readonly IdentifiedAuditEvent[]): Promise<void> {
  const parted = events.map(({ id, entry }) => ({ id, ...apart(entry) }));
  const personal = parted.flatMap(({ id, beside }) =>
    beside === null ? [] : [{ eventId: id, data: inCanonicalOrder(beside), salt: newSalt() }],
  );
  const digests = new Map(personal.map(({ eventId, data, salt }) => [eventId, personalDigest(salt, data)]));
  const unchained = events.map(({ entry, actor, ...where }, at) => ({
    type: entry.type,
    data: parted[at]?.data ?? {},
    actorId: actor.id,
    actorName: actor.name,
    actorRole: actor.role,
    ...where,
    personalDigest: digests.get(where.id) ?? null,
  }));
  await insertEvents(tx, unchained);
  if (personal.length > 0) {
    await insertRows(tx, 'audit_personal_data', personal);
  }
  const last = events.at(-1);
  if (last !== undefined) {
    const { actor, at, requestId, origin } = last;
    tx.ledger.stamp = { actorId: actor.id, actorName: actor.name, actorRole: actor.role, at, requestId, origin };
  }
  tx.ledger.audited = true;
}
