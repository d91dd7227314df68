/** Routes of messages to customers: read as they were sent, their letter, a letter that came back; and their templates. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { defineRoute, type RouteDef } from '../../http/route';
import {
  LETTER_LANGUAGES,
  templateParams,
  tryTemplateSchema,
  type TemplateDesk,
} from '@desk/shared/contract/messageTemplates';
import { MESSAGE_KIND_IDS } from '@desk/shared/dispatch/messages/messageKinds';
import { messageReturned } from './cameBack';
import { previewMessage } from './previewMessage';
import { changeTemplate } from './changeTemplate';
import { readMessage, readMessageLetter } from './readMessage';
import { settleReturned } from './settleReturned';
import { templateHistory } from './templateInForce';
import { tryTemplate } from './tryTemplate';

/** A letter names people and what is asked of them: it stays nowhere, and runs nothing. */
const PRIVATE_PDF = {
  'Content-Type': 'application/pdf',
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
};

export const messageRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.previewMessage,
    access: 'messages.send',
    summary: 'The message as it would go now, before it does',
    changes: false,
    async handler({ deps, body: input, params: { id }, actor, requestId, origin }) {
      const body = await previewMessage(deps, { id, input, actor });
      const entry = { type: 'application.read', data: { view: 'preview' } } as const;
      deps.reads.note({ applicationId: id, entry, actor, requestId, origin }, `preview ${id}`);
      return { body };
    },
  }),
  defineRoute({
    ...OPERATIONS.readMessage,
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
    ...OPERATIONS.recordMessageReturned,
    access: 'messages.send',
    summary: 'Record that the letter of a message came back by post',
    async handler({ deps, actor, body, requestId, origin }) {
      await messageReturned(deps, { ...body, actor, requestId, origin });
      return { status: 204 };
    },
  }),
  defineRoute({
    ...OPERATIONS.settleReturnedMessage,
    access: 'messages.send',
    summary: 'Record what was done about the letter of a message that came back',
    async handler({ deps, actor, body, requestId, origin }) {
      await settleReturned(deps, { ...body, actor, requestId, origin });
      return { status: 204 };
    },
  }),
];

export const templateRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.templates,
    access: 'templates.read',
    summary: 'The words in force of every kind of message, in both languages',
    async handler({ deps }) {
      const places = MESSAGE_KIND_IDS.flatMap((kind) => LETTER_LANGUAGES.map((language) => ({ kind, language })));
      const all = await Promise.all(places.map((place) => templateHistory(deps.db, place)));
      return { body: all.map(({ current }) => current) };
    },
  }),
  defineRoute({
    ...OPERATIONS.templateHistory,
    access: 'templates.read',
    summary: 'The words of one kind in one language, with every version there was',
    params: templateParams,
    handler: async ({ deps, params }) => {
      const history = await templateHistory(deps.db, params);
      return { body: { ...history, sender: deps.config.sender } satisfies TemplateDesk };
    },
  }),
  defineRoute({
    ...OPERATIONS.saveTemplate,
    access: 'templates.change',
    summary: 'Save a new version of the words; it is in force from the next message on',
    params: templateParams,
    handler: async ({ deps, params: place, body: input, actor, requestId, origin, idempotencyKey }) => ({
      status: 201,
      body: await changeTemplate(deps, { place, input, actor, requestId, origin, idempotencyKey }),
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/message-templates/:kind/:language/letter',
    access: 'templates.read',
    summary: 'The letter that these words would make of an invented case, its first page as a picture',
    params: templateParams,
    body: tryTemplateSchema,
    changes: false,
    perMinute: 60,
    async handler({ deps, params, body }) {
      const bytes = await tryTemplate(deps, { ...params, ...body });
      return { bytes, headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, no-store' } };
    },
  }),
];
