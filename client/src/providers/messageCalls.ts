/** What the screens ask of messages to customers. */
import type { z } from 'zod';
import type { MessagePreview, messagePreviewSchema } from '@desk/shared/contract/customerMessages';
import type { ReturnCause } from '@desk/shared/dispatch/dispatch';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import type { HttpClient } from './httpClient';

export interface MessageCalls {
  /** The message as it would go now. */
  readonly previewMessage: (
    applicationId: string,
    input: z.input<typeof messagePreviewSchema>,
  ) => Promise<MessagePreview>;
  /** A message as it was sent; the reading is recorded. */
  readonly readMessage: (id: string) => Promise<CustomerMessage>;
  /** Its letter as it was made. */
  readonly readMessageLetter: (id: string) => Promise<Blob>;
  readonly recordMessageReturned: (dispatchId: string, cause: ReturnCause) => Promise<void>;
  /** What was done about a letter that came back. */
  readonly settleReturnedMessage: (dispatchId: string, remark: string) => Promise<void>;
}

export function createMessageCalls({ send, fetchBlob }: HttpClient, api: string): MessageCalls {
  const message = (id: string): string => `${api}/customer-messages/${encodeURIComponent(id)}`;
  return {
    previewMessage: async (applicationId, input) => {
      const url = `${api}/applications/${encodeURIComponent(applicationId)}/message-previews`;
      return (await send(url, { method: 'POST', body: JSON.stringify(input) })).json as MessagePreview;
    },
    readMessage: async (id) => (await send(message(id))).json as CustomerMessage,
    readMessageLetter: (id) => fetchBlob(`${message(id)}/letter`),
    recordMessageReturned: async (dispatchId, cause) => {
      const body = JSON.stringify({ dispatchId, cause });
      await send(`${api}/customer-messages/returned`, { method: 'POST', body });
    },
    settleReturnedMessage: async (dispatchId, remark) => {
      const body = JSON.stringify({ dispatchId, remark });
      await send(`${api}/customer-messages/settled`, { method: 'POST', body });
    },
  };
}
