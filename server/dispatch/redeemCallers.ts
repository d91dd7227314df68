/** Counts wrong codes of each caller behind the login platform; the counts outlive a restart and hold for every process. */
import type { Tx } from '@desk/db/reader';
import type { Actor } from '@desk/shared/access/roles';
import type { RedeemInput } from '@desk/shared/contract/dispatchReports';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import { count, isSpent, type Counted } from '../limits/limits';

export interface Redemption {
  readonly input: RedeemInput;
  readonly actor: Actor;
  readonly requestId: string;
  readonly idempotencyKey: string | null;
}

/** Null when the platform does not say who types: then only the code's own count and the rate of the route hold. */
function callerOf({ input, actor }: Redemption): Counted | null {
  return input.caller === undefined ? null : { limit: 'redeem', who: [actor.id, input.caller] };
}

/** @throws DomainError tooManyWrongCodes, whatever code comes with it, also the right one */
export async function refuseTiredCaller(deps: Dependencies, redemption: Redemption): Promise<void> {
  const caller = callerOf(redemption);
  if (caller !== null && (await isSpent(deps.db, deps, caller))) {
    throw new DomainError('tooManyWrongCodes');
  }
}

/** One more wrong code of this caller. */
export async function countForCaller(tx: Tx, deps: Dependencies, redemption: Redemption): Promise<void> {
  const caller = callerOf(redemption);
  if (caller !== null) {
    await count(tx, deps, caller);
  }
}
