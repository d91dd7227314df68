/** What the screens ask of the mail room beside its lists. */
import type { LetterState } from '@desk/shared/intake/mailBatch';
import type { UnreadFile } from '@desk/shared/intake/unreadFile';
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
export function createMailRoomCalls({ send, fetchBlob }: HttpClient, api: string): MailRoomCalls {
  const unread = (id: string, verb: string): string => `${api}/unread-files/${encodeURIComponent(id)}/${verb}`;
  return {
    letterState: async (id) => {
      const { json } = await send(`${api}/scanned-letters/${encodeURIComponent(id)}/state`);
      return json as LetterState;
    },
    fetchUnread: (id) => fetchBlob(unread(id, 'content')),
    retryUnread: async (id) => {
      const { json } = await send(unread(id, 'retry'), { method: 'POST', body: '{}' });
      return (json as { file: UnreadFile | null }).file;
    },
    discardUnread: (id, reason) => send(unread(id, 'discard'), { method: 'POST', body: JSON.stringify({ reason }) }),
  };
}
