/** Routes of the actions: one for each row of the table that people or programs may perform, all through the one door. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { z } from 'zod';
import { ACTIONS, PUBLIC_ACTION_IDS, type PublicActionId } from '@desk/shared/flow/actions/actions';
import { rolesOf } from '@desk/shared/flow/transitions';
import { answerCommand } from './readApplication';
import { defineRoute, type RouteDef } from '../http/route';
import { performAction } from '../flow/performAction';
import { takeNext } from './takeNext';

const whyNextSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('priority'), reason: z.string(), byName: z.string() }),
  z.object({ kind: z.literal('age'), lateDays: z.int(), dueOn: z.iso.date().nullable() }),
]);

/** The version that the screen had is part of every action: what changed meanwhile is never overwritten. */
function bodyOf(action: PublicActionId): z.ZodType<{ version: number }> {
  return ACTIONS[action].input.extend({ version: z.int().min(0) });
}

function actionRoute(action: PublicActionId): RouteDef {
  const { label, explain } = ACTIONS[action].words.en;
  return defineRoute({
    ...OPERATIONS.performAction,
    path: `/applications/:id/actions/${action}`,
    access: 'cases.read',
    // Who may do what to a case is the table of transitions; asked here already, so that role comes before shape.
    roles: rolesOf(action),
    summary: `${label}, on one case`,
    notes: explain,
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
      return { body: await answerCommand(deps, { id: params.id, actor, requestId, origin, idempotencyKey }) };
    },
  });
}

export const actionRoutes: readonly RouteDef[] = [
  ...PUBLIC_ACTION_IDS.map(actionRoute),
  defineRoute({
    ...OPERATIONS.takeNext,
    access: 'cases.read',
    roles: rolesOf('take'),
    summary:
      'Take the next case of those nobody has: priority first, then what is due first. Says why it was this one; all null when there is none',
    response: z.object({ applicationId: z.uuid().nullable(), why: whyNextSchema.nullable() }),
    handler: async ({ deps, actor, requestId, origin, idempotencyKey }) => ({
      body: await takeNext(deps, { actor, requestId, origin, idempotencyKey }),
    }),
  }),
];
