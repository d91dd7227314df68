/** Job: brings together what the database added to the numbers of cases since the last time. */
import { gatherTallies as gather } from '@desk/db/stores/caseTallies';
import { inTransaction } from '@desk/db/transaction';
import type { Dependencies } from '../dependencies';

/** @returns how many kinds of case were brought together */
export async function gatherTallies({ db }: Dependencies): Promise<number> {
  return inTransaction(db, gather, { unaudited: 'the same numbers in fewer rows' });
}
