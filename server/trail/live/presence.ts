/** Keeps who has a case open: it shows colleagues, and it keeps alive the claim of whoever works there. */
import { endPresence, presentSince, touchPresence } from '@desk/db/stores/presenceStore';
import { findApplication } from '@desk/db/stores/applicationStore';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import { PRESENCE_SECONDS, type Onlooker } from '@desk/shared/contract/liveEvents';
import type { Dependencies } from '../../dependencies';

const UNAUDITED = { unaudited: 'who has a case open now; that it was opened is in the trail' };

export interface Looking {
  readonly applicationId: string;
  readonly actor: Actor;
  readonly isActive: boolean;
  readonly isTyping: boolean;
}

/**
 * @returns the others who have this case open
 * @throws DomainError notFound
 */
export async function sayLooking(
  deps: Dependencies,
  { applicationId, actor, isActive, isTyping }: Looking,
): Promise<Onlooker[]> {
  const now = deps.clock();
  if ((await findApplication(deps.db, applicationId)) === null) {
    throw new DomainError('notFound');
  }
  const user = { id: actor.id, name: actor.name };
  const looking = { applicationId, user, at: now.toISOString(), isActive, isTyping };
  await inTransaction(deps.db, (tx) => touchPresence(tx, looking), UNAUDITED);
  const since = new Date(now.getTime() - 2 * PRESENCE_SECONDS * 1000).toISOString();
  const present = await presentSince(deps.db, since);
  return present
    .filter((other) => other.applicationId === applicationId && other.id !== actor.id)
    .map(({ id, name, isTyping: types }) => ({ id, name, isTyping: types }));
}

export async function endLooking({ db }: Dependencies, applicationId: string, { id }: Actor): Promise<void> {
  await inTransaction(db, (tx) => endPresence(tx, applicationId, id), UNAUDITED);
}
