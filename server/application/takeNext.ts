/** Gives an officer the next case: the one that waits longest of those nobody has, and no case to two officers. */
import { claimableIds } from '@desk/db/stores/caseChoiceStore';
import type { Tx } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce } from '../flow/once';
import { performActionIn } from '../flow/performAction';

export interface NextCaseRequest {
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
  readonly idempotencyKey: string | null;
}

export interface NextCase {
  /** Null when no case can be taken now. */
  readonly applicationId: string | null;
}

/** How many cases are tried: those before them were just taken by colleagues, or miss something of their post. */
const MOST_TRIED = 200;

/** A case that went to a colleague, or is not ready, refuses before it writes anything: the next one is tried. */
async function takes(tx: Tx, deps: Dependencies, command: Parameters<typeof performActionIn>[2]): Promise<boolean> {
  try {
    await performActionIn(tx, deps, command);
    return true;
  } catch (error) {
    if (error instanceof DomainError) {
      return false;
    }
    throw error;
  }
}

/**
 * Takes the next case by order of the policy: the day on which the letter came in, the oldest first.
 * @returns the case that is the actor's now
 */
export async function takeNext(deps: Dependencies, request: NextCaseRequest): Promise<NextCase> {
  const { actor, requestId, origin, idempotencyKey } = request;
  const question = {
    key: idempotencyKey,
    actorId: actor.id,
    request: ['takeNext'],
    at: deps.clock().toISOString(),
  };
  const take = async (tx: Tx): Promise<NextCase> => {
    for (const applicationId of await claimableIds(tx, MOST_TRIED)) {
      if (await takes(tx, deps, { applicationId, action: 'take', input: {}, actor, requestId, origin })) {
        return { applicationId };
      }
    }
    return { applicationId: null };
  };
  // When there is nothing to take, the answer is all that is kept of the question.
  return inTransactionOnce(deps, question, take, { unaudited: 'taking a case has its own event' });
}
