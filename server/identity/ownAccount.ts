/** Somebody about their own account, from a session of theirs. */
import { findUser, type StoredUser } from '@desk/db/stores/userStore';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import type { Asking } from './asking';

export interface AskingOwn extends Asking {
  readonly actor: Actor;
  readonly sessionId: string;
}

interface InSession {
  readonly deps: Dependencies;
  readonly actor: Actor;
  readonly sessionId: string | null;
  readonly requestId: string;
}

/** Programs hold no permission of staff, so that whoever comes here has a session. */
export function own({ deps, actor, sessionId, requestId }: InSession): AskingOwn {
  if (sessionId === null) {
    throw new DomainError('forbidden');
  }
  return { deps, actor, sessionId, requestId };
}

/** @throws DomainError notAuthenticated when the account is gone */
export async function ownAccount({ deps, actor }: AskingOwn): Promise<StoredUser> {
  const user = await findUser(deps.db, actor.id);
  if (user === null) {
    throw new DomainError('notAuthenticated');
  }
  return user;
}
