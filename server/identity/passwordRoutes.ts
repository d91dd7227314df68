/** Routes of passwords: chosen with the link of an invitation, and changed by whoever is signed in. */
import { INVITATION_KINDS } from '@desk/shared/access/invitation';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { z } from 'zod';
import { defineRoute, type RouteDef } from '../http/route';
import { requireSameOrigin } from '../http/sameOrigin';
import { changePassword } from './changePassword';
import { choosePassword, readInvitation } from './choosePassword';

const invitedPersonSchema = z.object({
  name: z.string(),
  username: z.string(),
  kind: z.enum(INVITATION_KINDS),
  expiresAt: z.iso.datetime(),
});

export const passwordRoutes: readonly RouteDef[] = [
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
  defineRoute({
    ...OPERATIONS.changePassword,
    access: 'session.read',
    summary: 'Change your own password; every other session of yours ends',
    changes: false,
    perMinute: 30,
    handler: async ({ deps, body, actor, sessionId, requestId }) => {
      await changePassword(deps, { input: body, actor, sessionId, requestId });
      return { status: 204 };
    },
  }),
];
