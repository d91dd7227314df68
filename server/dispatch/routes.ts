/** Routes of dispatches, and the one where the login platform redeems a code. */
import { listDispatches } from '@desk/db/stores/dispatchStore';
import { bounceSchema, redeemSchema } from '@desk/shared/contract/dispatchReports';
import { defineRoute, type RouteDef } from '../http/route';
import { listRoute } from '../http/sendList';
import { reportBounce } from './reportBounce';
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
    pacedByCaller: true,
    async handler({ deps, actor, body, requestId, idempotencyKey }) {
      return { body: await redeemCode(deps, { input: body, actor, requestId, idempotencyKey }) };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/bounces',
    access: 'bounces.report',
    summary: 'Report that a mail of the desk came back: its Message-ID and the enhanced status code of the report',
    notes: 'A code of 4.x.x changes nothing: the mail server still tries.',
    body: bounceSchema,
    perMinute: 600,
    async handler({ deps, actor, body, requestId, idempotencyKey }) {
      await reportBounce(deps, { input: body, actor, requestId, idempotencyKey });
      return { status: 204 };
    },
  }),
];
