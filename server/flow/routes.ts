/** Routes of the actions: one for each row of the table that people or programs may perform, all through the one door. */
import { z } from 'zod';
import type { Role } from '@desk/shared/access/roles';
import { ACTION_INPUTS, PUBLIC_ACTION_IDS } from '@desk/shared/contract/commands';
import { messagePreviewSchema } from '@desk/shared/contract/customerMessages';
import { TRANSITIONS, type ActionId } from '@desk/shared/flow/transitions';
import { presentApplication } from '../application/readApplication';
import { defineRoute, type RouteDef } from '../http/route';
import { performAction } from './performAction';
import { previewMessage } from './previewMessage';
import { takeNext } from './takeNext';

/** The version that the screen had is part of every action: what changed meanwhile is never overwritten. */
function bodyOf(action: ActionId): z.ZodType<{ version: number }> {
  return ACTION_INPUTS[action].extend({ version: z.int().min(0) });
}

function rolesOf(action: ActionId): readonly Role[] {
  return TRANSITIONS.filter((row) => row.action === action).flatMap((row): readonly Role[] => row.roles);
}

function actionRoute(action: ActionId): RouteDef {
  return defineRoute({
    method: 'post',
    path: `/applications/:id/actions/${action}`,
    access: 'cases.read',
    // Who may do what to a case is the table of transitions; asked here already, so that role comes before shape.
    roles: rolesOf(action),
    summary: `Perform "${action}" on a case`,
    body: bodyOf(action),
    params: z.object({ id: z.uuid() }),
    async handler({ deps, actor, body, params, requestId, origin, idempotencyKey }) {
      const { version, ...input } = body;
      await performAction(deps, {
        applicationId: params.id,
        action,
        input,
        version,
        actor,
        requestId,
        origin,
        idempotencyKey,
      });
      return { body: await presentApplication(deps, params.id, actor) };
    },
  });
}

export const actionRoutes: readonly RouteDef[] = [
  ...PUBLIC_ACTION_IDS.map(actionRoute),
  defineRoute({
    method: 'post',
    path: '/applications/:id/message-previews',
    access: 'messages.send',
    summary: 'The message as it would go now, before it does',
    body: messagePreviewSchema,
    changes: false,
    handler: async ({ deps, body: input, params: { id } }) => ({ body: await previewMessage(deps, { id, input }) }),
  }),
  defineRoute({
    method: 'post',
    path: '/applications/take-next',
    access: 'cases.read',
    roles: rolesOf('take'),
    summary: 'Take the case that waits longest of those nobody has; applicationId is null when there is none',
    response: z.object({ applicationId: z.uuid().nullable() }),
    handler: async ({ deps, actor, requestId, origin, idempotencyKey }) => ({
      body: await takeNext(deps, { actor, requestId, origin, idempotencyKey }),
    }),
  }),
];
