/** Marks notifications as seen by the one they are for. */
import { markRead, unreadOf } from '@desk/db/stores/notificationStore';
import { inTransaction } from '@desk/db/transaction';
import type { ReadNotificationsInput, UnreadCount } from '@desk/shared/contract/notifications';
import type { Dependencies } from '../dependencies';

const UNAUDITED = { unaudited: 'that somebody saw what concerns them; what it is about stays in the trail' };

/** @returns how many are left unseen. Doing it again changes nothing; what is another's is left alone */
export async function readNotifications(
  { db, clock }: Dependencies,
  userId: string,
  which: ReadNotificationsInput,
): Promise<UnreadCount> {
  const at = clock().toISOString();
  return inTransaction(
    db,
    async (tx) => {
      await markRead(tx, { userId, which, at });
      return { unread: await unreadOf(tx, userId) };
    },
    UNAUDITED,
  );
}
