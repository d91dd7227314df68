/** Shapes of what is asked about messages to customers: a look before one goes, a letter that came back. */
import { z } from 'zod';
import { reasonShape } from '../language/reasonShape';
import { RETURN_CAUSES } from '../dispatch/dispatch';
import type { MessageContent } from '../dispatch/messages/messageContent';
import { ACTIONS } from '../flow/actions/actions';

const { requestSupplement, reject, sendToIdentification } = ACTIONS;

/** A message as it would go, before it does: what an officer has a say in. Text for colleagues is not even asked. */
export const messagePreviewSchema = z.discriminatedUnion('kind', [
  requestSupplement.input.omit({ remark: true }).extend({ kind: z.literal('supplementRequest') }),
  reject.input.omit({ remark: true }).extend({ kind: z.literal('rejection') }),
  sendToIdentification.input.extend({ kind: z.literal('identification') }),
]);
export type MessagePreviewInput = z.infer<typeof messagePreviewSchema>;

/** What a preview shows: the words, and whom it would go to. */
export interface MessagePreview {
  readonly content: MessageContent;
  readonly mails: readonly { readonly name: string; readonly email: string }[];
  readonly byPost: boolean;
}

/** What a colleague did about a letter that came back: they called, or looked the address up and wrote again. */
export const messageSettledSchema = z.strictObject({
  dispatchId: z.uuid(),
  remark: reasonShape,
});
export const messageReturnedSchema = z.strictObject({ dispatchId: z.uuid(), cause: z.enum(RETURN_CAUSES) });
