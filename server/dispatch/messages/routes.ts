/** Routes of messages to customers: read as they were sent, their letter, and a letter that came back. */
import { messageReturnedSchema } from '@desk/shared/contract/customerMessages';
import { defineRoute, type RouteDef } from '../../http/route';
import { messageReturned } from './cameBack';
import { readMessage, readMessageLetter } from './readMessage';

/** A letter names people and what is asked of them: it stays nowhere, and runs nothing. */
const PRIVATE_PDF = {
  'Content-Type': 'application/pdf',
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
};

export const messageRoutes: readonly RouteDef[] = [
  defineRoute({
    method: 'get',
    path: '/customer-messages/:id',
    access: 'cases.read',
    summary: 'A message to a customer as it was sent; reading it is recorded',
    handler: async ({ deps, actor, params, requestId, origin }) => ({
      body: await readMessage(deps, { id: params.id, actor, requestId, origin }),
      headers: { 'Cache-Control': 'private, no-store' },
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/customer-messages/:id/letter',
    access: 'cases.read',
    summary: 'The letter of a message as it was made; reading it is recorded',
    async handler({ deps, actor, params, requestId, origin }) {
      const { bytes, caseNumber } = await readMessageLetter(deps, { id: params.id, actor, requestId, origin });
      return { bytes, headers: { ...PRIVATE_PDF, 'Content-Disposition': `inline; filename="${caseNumber}.pdf"` } };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/customer-messages/returned',
    access: 'messages.send',
    summary: 'Record that the letter of a message came back by post',
    body: messageReturnedSchema,
    async handler({ deps, actor, body, requestId, origin }) {
      await messageReturned(deps, { ...body, actor, requestId, origin });
      return { status: 204 };
    },
  }),
];
