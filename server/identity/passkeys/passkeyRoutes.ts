/** Routes of one's own passkeys. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { DomainError } from '@desk/shared/contract/errors';
import { z } from 'zod';
import { defineRoute, type RouteDef } from '../../http/route';
import { own } from '../ownAccount';
import { addPasskey, beginPasskey, readOwnPasskeys, removeOwnPasskey } from './ownPasskeys';
import { askPasskey } from './verifyPasskey';

const ownPasskeySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
});
const questionSchema = z.record(z.string(), z.unknown());

export const passkeyRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.ownPasskeys,
    access: 'session.read',
    summary: 'Your passkeys',
    response: z.array(ownPasskeySchema),
    handler: async (context) => ({ body: await readOwnPasskeys(own(context)) }),
  }),
  defineRoute({
    ...OPERATIONS.beginPasskey,
    access: 'session.read',
    summary: 'What your browser needs to make a passkey (WebAuthn); answer within five minutes',
    response: questionSchema,
    handler: async (context) => ({ body: await beginPasskey(own(context)) }),
  }),
  defineRoute({
    ...OPERATIONS.addPasskey,
    access: 'session.read',
    summary: 'Add the passkey that your browser made',
    response: ownPasskeySchema,
    handler: async (context) => ({ status: 201, body: await addPasskey(own(context), context.body) }),
  }),
  defineRoute({
    ...OPERATIONS.removePasskey,
    access: 'session.read',
    summary: 'Take away a passkey of yours',
    handler: async (context) => {
      await removeOwnPasskey(own(context), context.params.id);
      return { status: 204 };
    },
  }),
  defineRoute({
    ...OPERATIONS.askPasskey,
    access: 'session.read',
    summary: 'What your browser needs to ask your passkey, to show it in place of a code',
    response: questionSchema,
    handler: async (context) => {
      const question = await askPasskey(own(context), { userId: context.actor.id, purpose: 'stepUp' });
      if (question === null) {
        throw new DomainError('passkeyNone');
      }
      return { body: question };
    },
  }),
];
