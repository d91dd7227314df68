/** Job: forgets what was counted to be limited, once its window is over. */
import { forgetEndedCounts } from '@desk/db/stores/rateLimitStore';
import type { Dependencies } from '../dependencies';
import { countingIn } from '../limits/limits';

/** @returns how many were forgotten */
export async function forgetCounts({ db, clock }: Dependencies): Promise<number> {
  return countingIn({ db }, (tx) => forgetEndedCounts(tx, clock().toISOString()));
}
