/** Reads how near somebody is to the people of some cases: what they work on, and whom they said they had to see. */
import type { ApplicationPerson } from '@desk/shared/application/application';
import { lookerOf, REVEALED_MINUTES, worksOn, type Looker } from '@desk/shared/access/fieldSight';
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import type { Reader } from '../reader';
import { rowsWith, rowWith, selectRows } from '../sql/rows';

const REVEALED: AuditEventType = 'person.revealed';

/** One person of a case, or null. */
export async function findPerson(reader: Reader, id: string): Promise<ApplicationPerson | null> {
  return rowWith(reader, 'application_persons', { id });
}

/** How near somebody is to a person of a case; both null where there is none. */
export type LookerAt = (at: { readonly applicationId: string | null; readonly personId: string | null }) => Looker;

async function revealedTo(reader: Reader, actorId: string, now: Date): Promise<ReadonlySet<string>> {
  const events = await selectRows(reader, 'audit_events', {
    conditions: [
      { property: 'type', is: REVEALED },
      { property: 'actorId', is: actorId },
      { property: 'at', atLeast: new Date(now.getTime() - REVEALED_MINUTES * 60_000).toISOString() },
    ],
  });
  return new Set(events.map(({ data }) => String(data['personId'])));
}

/**
 * How near somebody is to the people of these cases.
 * @param caseIds of the cases that are shown, a page of them at most
 */
export async function lookerAt(
  reader: Reader,
  { actor, now }: { readonly actor: Pick<Actor, 'id' | 'role'>; readonly now: Date },
  caseIds: readonly string[],
): Promise<LookerAt> {
  const ids = [...new Set(caseIds)];
  const cases = ids.length === 0 ? [] : await rowsWith(reader, 'applications', { match: { id: ids } });
  const held = new Map(cases.map((one) => [one.id, one]));
  const revealed = ids.length === 0 ? new Set<string>() : await revealedTo(reader, actor.id, now);
  return ({ applicationId, personId }) =>
    lookerOf(actor.role, {
      works: worksOn(actor, applicationId === null ? undefined : held.get(applicationId)),
      revealed: personId !== null && revealed.has(personId),
    });
}
