/** Routes of second factors: one's own, and for administrators the way back for who lost theirs. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import type { AccountFactor } from '@desk/shared/contract/secondFactor';
import { z } from 'zod';
import { defineRoute, type RouteDef } from '../../http/route';
import { own } from '../ownAccount';
import { unansweredSchema } from '../secondAdministrator';
import { askFactorReset, confirmFactorReset, readAccountFactor, refuseFactorReset } from './resetFactor';
import { beginFactor, confirmFactor, giveFactor, makeRecoveryCodes, readOwnFactor } from './setUpFactor';

const ownFactorSchema = z.object({
  setAt: z.iso.datetime().nullable().describe('Since when it is asked at log-in; null when there is none'),
  isRequired: z.boolean(),
  recoveryCodesLeft: z.int(),
  byProvider: z.boolean().describe('Signing in at the identity provider once more does instead of a code'),
});
const newFactorSchema = z.object({
  secret: z.string(),
  qr: z.object({ side: z.number(), path: z.string() }),
});
const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });
const accountFactorSchema = z.object({
  isSet: z.boolean(),
  resetWaiting: unansweredSchema
    .nullable()
    .describe('Who asked to take it away, as long as no second administrator has answered'),
});

/** What must never stand in a cache between. */
const ONCE = { 'Cache-Control': 'no-store' } as const;

const ownRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.ownFactor,
    access: 'session.read',
    beforeFactor: true,
    summary: 'How your own second factor stands',
    response: ownFactorSchema,
    handler: async ({ deps, actor }) => ({ body: await readOwnFactor(deps, actor.id) }),
  }),
  defineRoute({
    ...OPERATIONS.beginFactor,
    access: 'session.read',
    beforeFactor: true,
    summary: 'Begin to set up a second factor: the secret for your app, shown this once',
    response: newFactorSchema,
    handler: async (context) => ({ body: await beginFactor(own(context)), headers: ONCE }),
  }),
  defineRoute({
    ...OPERATIONS.confirmFactor,
    access: 'session.read',
    beforeFactor: true,
    summary: 'Set the second factor with a first code of your app; answers recovery codes, shown this once',
    response: recoveryCodesSchema,
    handler: async (context) => ({ body: await confirmFactor(own(context), context.body.otp), headers: ONCE }),
  }),
  defineRoute({
    ...OPERATIONS.makeRecoveryCodes,
    access: 'session.read',
    summary: 'Make new recovery codes in place of the former, with a code; shown this once',
    response: recoveryCodesSchema,
    handler: async (context) => ({ body: await makeRecoveryCodes(own(context), context.body.otp), headers: ONCE }),
  }),
  defineRoute({
    ...OPERATIONS.stepUp,
    access: 'session.read',
    summary: 'Show your second factor once more, for what answers stepUpNeeded',
    notes: 'Good for ten minutes, in this session.',
    handler: async (context) => {
      await giveFactor(own(context), context.body);
      return { status: 204 };
    },
  }),
];

const RESETS = [
  { operation: OPERATIONS.askFactorReset, act: askFactorReset, summary: 'Ask to take away somebody’s second factor' },
  {
    operation: OPERATIONS.confirmFactorReset,
    act: confirmFactorReset,
    summary: 'Take away a second factor that another administrator asked to take away; their sessions end',
  },
  {
    operation: OPERATIONS.refuseFactorReset,
    act: refuseFactorReset,
    summary: 'Leave a second factor in place, or withdraw the request to take it away',
  },
] as const;

export const factorRoutes: readonly RouteDef[] = [
  ...ownRoutes,
  defineRoute({
    ...OPERATIONS.accountFactor,
    access: 'users.manage',
    summary: 'Whether an account has a second factor, and who asked to take it away',
    response: accountFactorSchema,
    handler: async ({ deps, params, actor }) => ({ body: await readAccountFactor(deps, { id: params.id, actor }) }),
  }),
  ...RESETS.map(({ operation, act, summary }) =>
    defineRoute({
      ...operation,
      access: 'users.manage',
      summary,
      response: accountFactorSchema,
      handler: async ({ deps, params, actor, requestId, origin }) => {
        const body: AccountFactor = await act(deps, { id: params.id, actor, requestId, origin });
        return { body };
      },
    }),
  ),
];
