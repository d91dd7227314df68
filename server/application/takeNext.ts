/** Gives an officer the next case of those nobody has, in the order of the work, and says why it is this one; no case goes to two officers. */
import { claimableCases } from '@desk/db/stores/caseChoiceStore';
import type { Tx } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { NextCase } from '@desk/shared/contract/home';
import { ageingOf } from '@desk/shared/flow/ageing';
import { whyNext } from '@desk/shared/flow/nextCase';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce } from '../flow/once';
import { performActionIn } from '../flow/performAction';
import { liberationDayRule } from '../flow/liberationDayRule';

export interface NextCaseRequest {
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
  readonly idempotencyKey: string | null;
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
 * Takes the next case: priority first, then the one that is due first.
 * @returns the case that is the actor's now, and why it was this one
 */
export async function takeNext(deps: Dependencies, request: NextCaseRequest): Promise<NextCase> {
  const { actor, requestId, origin, idempotencyKey } = request;
  const at = deps.clock().toISOString();
  const question = { key: idempotencyKey, actorId: actor.id, request: ['takeNext'], at };
  const take = async (tx: Tx): Promise<NextCase> => {
    const liberationDay = await liberationDayRule(tx, at);
    for (const found of await claimableCases(tx, MOST_TRIED)) {
      const { id: applicationId } = found;
      if (await takes(tx, deps, { applicationId, action: 'take', input: {}, actor, requestId, origin })) {
        const ageing = ageingOf(found, amsterdamDay(at), liberationDay);
        return { applicationId, why: whyNext({ ...found, ageing }) };
      }
    }
    return { applicationId: null, why: null };
  };
  // When there is nothing to take, the answer is all that is kept of the question.
  return inTransactionOnce(deps, question, take, { unaudited: 'taking a case has its own event' });
}
