/** Counts wrong codes of each caller behind the login platform; the counts outlive a restart and hold for every process. */
import { countWrongCode, wrongCodesOf } from '@desk/db/stores/redeemCallerStore';
import type { Tx } from '@desk/db/reader';
import type { Actor } from '@desk/shared/access/roles';
import type { RedeemInput } from '@desk/shared/contract/dispatchReports';
import { DomainError } from '@desk/shared/contract/errors';
import { keyedHash } from '../crypto/keyedHash';
import type { Dependencies } from '../dependencies';

export interface Redemption {
  readonly input: RedeemInput;
  readonly actor: Actor;
  readonly requestId: string;
  readonly idempotencyKey: string | null;
}

const WINDOW_MS = 60 * 60_000;
/** One caller typing their own code wrongly; more in an hour is somebody trying other people's. */
const MOST_OF_ONE_CALLER = 10;

/** Null when the platform does not say who types: then only the code's own count and the rate of the route hold. */
function callerOf({ config }: Dependencies, { input, actor }: Redemption): string | null {
  return input.caller === undefined ? null : keyedHash(config.keys.requestHmac, `${actor.id}\n${input.caller}`);
}

function windowStart({ clock }: Dependencies): string {
  return new Date(clock().getTime() - WINDOW_MS).toISOString();
}

/** @throws DomainError tooManyWrongCodes, whatever code comes with it, also the right one */
export async function refuseTiredCaller(deps: Dependencies, redemption: Redemption): Promise<void> {
  const caller = callerOf(deps, redemption);
  if (caller !== null && (await wrongCodesOf(deps.db, caller, windowStart(deps))) >= MOST_OF_ONE_CALLER) {
    throw new DomainError('tooManyWrongCodes');
  }
}

/** One more wrong code of this caller. */
export async function countForCaller(tx: Tx, deps: Dependencies, redemption: Redemption): Promise<void> {
  const caller = callerOf(deps, redemption);
  if (caller !== null) {
    await countWrongCode(tx, { caller, at: deps.clock().toISOString(), since: windowStart(deps) });
  }
}
