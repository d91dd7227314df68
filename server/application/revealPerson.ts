/** Decides how somebody sees what is masked to them of one person: by saying why, which stands in the trail before they see it. */
import { conflictsOf } from '@desk/db/stores/conflictStore';
import { findRevealable } from '@desk/db/stores/sightStore';
import { inTransaction } from '@desk/db/transaction';
import { REVEALED_MINUTES } from '@desk/shared/access/fieldSight';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import type { Revealed } from '@desk/shared/contract/reveal';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';

export interface Revealing {
  /** Of the person, or of who signs. */
  readonly id: string;
  readonly reason: string;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: AuditEventRow['origin'];
}

/**
 * Shows birth date, mail and mobile number of one person to one colleague, for ten minutes.
 * @throws DomainError notFound; conflictDeclared to who is out of the case
 */
export async function revealPerson(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { id, reason, actor, requestId, origin }: Revealing,
): Promise<Revealed> {
  const person = await findRevealable(db, id);
  if (person === null) {
    throw new DomainError('notFound');
  }
  const { applicationId, birthDate, email, mobile } = person;
  if ((await conflictsOf(db, applicationId)).some((one) => one.id === actor.id)) {
    throw new DomainError('conflictDeclared');
  }
  const now = clock();
  const at = now.toISOString();
  const entry = { type: 'person.revealed', data: { personId: id, reason } } as const;
  await inTransaction(db, (tx) =>
    appendAudit(tx, { applicationId, entry, actor, at, requestId, origin, handling: false }),
  );
  const until = new Date(now.getTime() + REVEALED_MINUTES * 60_000).toISOString();
  return { birthDate, email, mobile, until };
}
