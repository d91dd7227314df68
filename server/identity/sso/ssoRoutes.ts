/** Routes of signing in through an identity provider, and of the links of accounts with it. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { deviceOf } from '@desk/shared/access/device';
import { DomainError } from '@desk/shared/contract/errors';
import { z } from 'zod';
import { SSO_COOKIE, ssoCookie } from '../../http/refreshCookie';
import { defineRoute, type RequestContext, type RouteDef } from '../../http/route';
import { requireSameOrigin } from '../../http/sameOrigin';
import { own } from '../ownAccount';
import { unansweredSchema } from '../secondAdministrator';
import { grantOnDevice, loginAnswerSchema } from '../sessionRoutes';
import { isLinked } from '../../flow/linkFacts';
import { askLink, confirmLink, readAccountLink, refuseLink, unlink } from './links';
import { logInThrough, logInWithOwnFactor, stepUpThrough, type FromBrowser } from './logInThrough';
import { sendAway, type SentAway } from './visits';

const addressSchema = z.object({ address: z.url() });
const accountLinkSchema = z.object({
  isSetUp: z.boolean(),
  subject: z.string().nullable(),
  linkedSince: z.iso.datetime().nullable(),
  waiting: unansweredSchema.nullable().describe('Who asked for it, as long as no second administrator has answered'),
  confirming: z
    .object({ isAnother: z.boolean(), endsCertificates: z.boolean(), endsPassword: z.boolean() })
    .nullable()
    .describe(
      'What confirming it would end, and whether the account was linked to somebody else before; null while none waits',
    ),
  undoing: z
    .object({ endsPassword: z.boolean(), refused: z.string().nullable() })
    .nullable()
    .describe('What undoing it would end, and be refused with; null while no link counts'),
});

type Coming = Pick<RequestContext, 'ip' | 'header' | 'cookie'>;
const from = ({ ip, header, cookie }: Coming): FromBrowser => ({
  ip,
  device: deviceOf(header('user-agent')),
  browser: cookie(SSO_COOKIE),
});

const leaving = ({ deps }: Pick<RequestContext, 'deps'>, { address, browser }: SentAway) => ({
  body: { address },
  headers: ssoCookie(deps.config, browser),
});

const comingBack: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.beginSso,
    access: 'public',
    summary: 'Begin to sign in through the identity provider: where the browser is to go',
    notes:
      'Good for ten minutes, in the browser that got the cookie. Answers `ssoOff` where the desk has no provider, and `ssoDown` while it does not answer.',
    response: addressSchema,
    changes: false,
    perMinute: 60,
    handler: async (context) => {
      requireSameOrigin(context);
      return leaving(context, await sendAway(context, { purpose: 'logIn', userId: null, sessionId: null }));
    },
  }),
  defineRoute({
    ...OPERATIONS.finishSso,
    access: 'public',
    summary: 'Start a session with what the identity provider handed back',
    notes:
      'Where the provider showed no second factor that counts and the account has one of the desk, it answers `secondFactorAsked`; that one goes to `/auth/sso/factor`.',
    response: loginAnswerSchema,
    changes: false,
    perMinute: 60,
    handler: async (context) => {
      requireSameOrigin(context);
      return grantOnDevice(context, await logInThrough(context, context.body, from(context)));
    },
  }),
  defineRoute({
    ...OPERATIONS.finishSsoFactor,
    access: 'public',
    summary: 'Start a session with the second factor of the desk, after the identity provider said who it is',
    response: loginAnswerSchema,
    changes: false,
    perMinute: 60,
    handler: async (context) => {
      requireSameOrigin(context);
      return grantOnDevice(context, await logInWithOwnFactor(context, context.body, from(context)));
    },
  }),
  defineRoute({
    ...OPERATIONS.beginSsoStepUp,
    access: 'session.read',
    summary: 'Show the identity provider once more who you are, for what answers stepUpNeeded: where a window is to go',
    response: addressSchema,
    handler: async (context) => {
      const { actor, sessionId } = own(context);
      if (!(await isLinked(context.deps, actor.id))) {
        throw new DomainError('ssoNotLinked');
      }
      return leaving(context, await sendAway(context, { purpose: 'stepUp', userId: actor.id, sessionId }));
    },
  }),
  defineRoute({
    ...OPERATIONS.finishSsoStepUp,
    access: 'public',
    summary: 'Note in the session that asked for it what the identity provider handed back',
    notes: 'Good for ten minutes, in that session.',
    changes: false,
    perMinute: 60,
    handler: async (context) => {
      requireSameOrigin(context);
      await stepUpThrough(context, context.body, context.cookie(SSO_COOKIE));
      return { status: 204 };
    },
  }),
];

const NAMING = [
  {
    operation: OPERATIONS.askLink,
    act: askLink,
    summary:
      'Ask that somebody at the identity provider may come in with an account; a second administrator confirms it',
  },
  {
    operation: OPERATIONS.confirmLink,
    act: confirmLink,
    summary:
      'Confirm who an account is at the identity provider, as it was shown: they come in with it from now on. Answers `ssoLinkChanged` where somebody else waits',
  },
] as const;

const ANSWERS = [
  {
    operation: OPERATIONS.refuseLink,
    act: refuseLink,
    summary: 'Refuse a link with the identity provider that waits, or withdraw it',
  },
  {
    operation: OPERATIONS.unlink,
    act: unlink,
    summary: 'Undo the link of an account with the identity provider; its sessions end',
  },
] as const;

export const ssoRoutes: readonly RouteDef[] = [
  ...comingBack,
  defineRoute({
    ...OPERATIONS.accountLink,
    access: 'users.manage',
    summary: 'Who an account is at the identity provider, and who asked for that',
    response: accountLinkSchema,
    handler: async ({ deps, params, actor }) => ({
      body: await readAccountLink(deps, deps.db, { id: params.id, actor }),
    }),
  }),
  ...NAMING.map(({ operation, act, summary }) =>
    defineRoute({
      ...operation,
      access: 'users.manage',
      summary,
      response: accountLinkSchema,
      handler: async ({ deps, params, body, actor, requestId, origin }) => ({
        body: await act(deps, { id: params.id, subject: body.subject, actor, requestId, origin }),
      }),
    }),
  ),
  ...ANSWERS.map(({ operation, act, summary }) =>
    defineRoute({
      ...operation,
      access: 'users.manage',
      summary,
      response: accountLinkSchema,
      handler: async ({ deps, params, actor, requestId, origin }) => ({
        body: await act(deps, { id: params.id, actor, requestId, origin }),
      }),
    }),
  ),
];
