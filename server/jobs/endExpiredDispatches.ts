/** Job: ends messages whose code is past its time, so that no sealed secret outlives the code it opens. */
import { endExpired } from '@desk/db/stores/dispatchStore';
import { inTransaction } from '@desk/db/transaction';
import type { Dependencies } from '../dependencies';

/** @returns how many messages were ended */
export function endExpiredDispatches({ db, clock }: Dependencies): Promise<number> {
  const unaudited = 'a secret that opens nothing any more is wiped; the code shows as expired by its own day';
  return inTransaction(db, (tx) => endExpired(tx, clock().toISOString()), { unaudited });
}
