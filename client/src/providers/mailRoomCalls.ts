/** What the screens ask of the mail room beside its lists and the registering of letters. */
import { OPERATIONS } from './operations.table';
import type { LetterState } from '@desk/shared/intake/mailBatch';
import type { UnreadFile } from '@desk/shared/intake/unreadFile';
import { addressOf } from './address';
import type { Call } from './call';
import type { HttpClient } from './httpClient';

export interface MailRoomCalls {
  /** A letter of the tray as it is now, or what became of it. */
  readonly letterState: (id: string) => Promise<LetterState>;
  /** A refused file as it came. */
  readonly fetchUnread: (id: string) => Promise<Blob>;
  /** Null when it was taken in this time. */
  readonly retryUnread: (id: string) => Promise<UnreadFile | null>;
  readonly discardUnread: (id: string, reason: string) => Promise<unknown>;
}

/** Made once, over the client that all screens share. */
export function createMailRoomCalls({ fetchBlob }: HttpClient, call: Call): MailRoomCalls {
  return {
    letterState: (id) => call(OPERATIONS.letterState, { params: { id } }),
    fetchUnread: (id) => fetchBlob(addressOf('/unread-files/:id/content', { id })),
    retryUnread: async (id) => (await call(OPERATIONS.retryUnread, { params: { id } })).file,
    discardUnread: (id, reason) => call(OPERATIONS.discardUnread, { params: { id }, body: { reason } }),
  };
}
