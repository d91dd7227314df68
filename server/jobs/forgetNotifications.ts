/** Job: forgets notifications after a while; what they were about stays in the trail. */
import { forgetNotifications as forget } from '@desk/db/stores/notificationStore';
import { inTransaction } from '@desk/db/transaction';
import type { Dependencies } from '../dependencies';

const KEPT_MS = 90 * 24 * 60 * 60_000;

/** @returns how many were forgotten */
export async function forgetNotifications({ db, clock }: Dependencies): Promise<number> {
  const before = new Date(clock().getTime() - KEPT_MS).toISOString();
  return inTransaction(db, (tx) => forget(tx, before), {
    unaudited: 'news that is old; the trail keeps what happened',
  });
}
