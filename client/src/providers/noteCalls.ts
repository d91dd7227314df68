/** What the screens ask of notes on a case, and of what concerns whoever is signed in. */
import type { NotificationPage, ReadNotificationsInput } from '@desk/shared/contract/notifications';
import { OPERATIONS } from './operations.table';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { addressOf } from './address';
import type { Call } from './call';
import type { HttpClient } from './httpClient';
import { takeAtItsWord } from './takeAtItsWord';

export interface NoteCalls {
  /** Answers the case with the note on it. */
  readonly writeNote: (applicationId: string, text: string) => Promise<ApplicationDetail>;
  readonly withdrawNote: (applicationId: string, noteId: string) => Promise<ApplicationDetail>;
  /** The newest notifications, or those before the last one that is known. */
  readonly notifications: (before: string | null) => Promise<NotificationPage>;
  readonly unreadNotifications: () => Promise<number>;
  /** Answers how many are left unread. */
  readonly readNotifications: (which: ReadNotificationsInput) => Promise<number>;
}

export function createNoteCalls({ send }: HttpClient, call: Call): NoteCalls {
  return {
    writeNote: (id, text) => call(OPERATIONS.writeNote, { params: { id }, body: { text } }),
    withdrawNote: (id, noteId) => call(OPERATIONS.withdrawNote, { params: { id, noteId } }),
    notifications: async (before) => {
      const query = before === null ? '' : `?before=${before}`;
      const { json } = await send(`${addressOf(OPERATIONS.notifications.path)}${query}`);
      takeAtItsWord<NotificationPage>(json);
      return json;
    },
    unreadNotifications: async () => (await call(OPERATIONS.unreadNotifications, {})).unread,
    readNotifications: async (body) => (await call(OPERATIONS.readNotifications, { body })).unread,
  };
}
