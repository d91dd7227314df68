/** Routes for whoever holds the link of an invitation: whose account it is, and the password they choose for it. */
import { INVITATION_KINDS } from '@desk/shared/access/invitation';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { z } from 'zod';
import { defineRoute, type RouteDef } from '../http/route';
import { requireSameOrigin } from '../http/sameOrigin';
import { choosePassword, readInvitation } from './choosePassword';

const invitedPersonSchema = z.object({
  name: z.string(),
  username: z.string(),
  kind: z.enum(INVITATION_KINDS),
  expiresAt: z.iso.datetime(),
});

export const invitationRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.readInvitation,
    access: 'public',
    summary: 'Whose account a link is for',
    response: invitedPersonSchema,
    changes: false,
    perMinute: 30,
    handler: async (context) => {
      requireSameOrigin(context);
      return { body: await readInvitation(context.deps, context.body.token) };
    },
  }),
  defineRoute({
    ...OPERATIONS.choosePassword,
    access: 'public',
    summary: 'Choose the password of the account that a link is for; the link works once',
    changes: false,
    perMinute: 30,
    handler: async (context) => {
      requireSameOrigin(context);
      await choosePassword(context.deps, { ...context.body, requestId: context.requestId });
      return { status: 204 };
    },
  }),
];
