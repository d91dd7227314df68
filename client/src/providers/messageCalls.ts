/** What the screens ask of messages to customers. */
import type { z } from 'zod';
import type { MessagePreview, messagePreviewSchema } from '@desk/shared/contract/customerMessages';
import type { ReturnCause } from '@desk/shared/dispatch/dispatch';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import { OPERATIONS } from './operations.table';
import { addressOf } from './address';
import type { Call } from './call';
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

export function createMessageCalls({ fetchBlob }: HttpClient, call: Call): MessageCalls {
  return {
    previewMessage: (id, input) => call(OPERATIONS.previewMessage, { params: { id }, body: input }),
    readMessage: (id) => call(OPERATIONS.readMessage, { params: { id } }),
    readMessageLetter: (id) => fetchBlob(addressOf('/customer-messages/:id/letter', { id })),
    recordMessageReturned: (dispatchId, cause) =>
      call(OPERATIONS.recordMessageReturned, { body: { dispatchId, cause } }),
    settleReturnedMessage: (dispatchId, remark) =>
      call(OPERATIONS.settleReturnedMessage, { body: { dispatchId, remark } }),
  };
}
