/** Routes of dispatches, and the one where the login platform redeems a code. */
import { listDispatches } from '@desk/db/stores/dispatchStore';
import { redeemSchema } from '@desk/shared/contract/commands';
import { defineRoute, type RouteDef } from '../http/route';
import { listRoute } from '../http/sendList';
import { redeemCode } from './redeemCode';

export const dispatchRoutes: readonly RouteDef[] = [
  listRoute('dispatches', 'cases.read', ({ db }, query) => listDispatches(db, query)),
  defineRoute({
    method: 'post',
    path: '/activations',
    access: 'codes.redeem',
    summary: 'Redeem an activation code: the token of the e-mailed link with the code of the letter',
    body: redeemSchema,
    perMinute: 120,
    async handler({ deps, actor, body, requestId, idempotencyKey }) {
      return { body: await redeemCode(deps, { input: body, actor, requestId, idempotencyKey }) };
    },
  }),
];
