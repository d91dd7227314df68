/** Routes of coming and going: log in, stay, leave, and who am I. */
import { LOG_IN_WAYS } from '@desk/shared/contract/sessions';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { cursorText } from '@desk/db/feed/feedCursor';
import { snapshotNow } from '@desk/db/feed/trailFeed';
import { mayOnlySetUp } from '@desk/shared/access/secondFactor';
import { accountEventsOf } from '@desk/db/stores/auditStore';
import { findUser } from '@desk/db/stores/userStore';
import { DomainError } from '@desk/shared/contract/errors';
import { deviceOf } from '@desk/shared/access/device';
import type { LoginAnswer, SessionUser } from '@desk/shared/contract/resources';
import { z } from 'zod';
import type { Dependencies } from '../dependencies';
import { ACCESS_TOKEN_SECONDS, signAccessToken } from '../http/authenticate';
import { defineRoute, type Reply, type RequestContext, type RouteDef } from '../http/route';
import type { GrantedSession } from './startSession';
import { deviceCookieFor } from './device';
import { DEVICE_COOKIE, REFRESH_COOKIE, refreshCookie, setDeviceCookie } from '../http/refreshCookie';
import { requireSameOrigin } from '../http/sameOrigin';
import { logIn } from './logIn';
import { logOut } from './logOut';
import { own } from './ownAccount';
import { endOwnSession, readOwnSessions } from './ownSessions';
import { refreshSession } from './refreshSession';

const MOST_OWN_EVENTS = 100;

const sessionUserSchema = z.object({ id: z.uuid(), username: z.string(), name: z.string(), role: z.string() });
export const loginAnswerSchema = z.object({
  accessToken: z.string(),
  expiresIn: z.int(),
  user: sessionUserSchema,
  mustSetUpFactor: z
    .boolean()
    .describe(
      'Until a second factor is set up, this session may do nothing else: other routes answer secondFactorNeeded',
    ),
  way: z.enum(LOG_IN_WAYS).describe('Which way this session was begun'),
  feedPlace: z.string(),
});

/** What a fresh session, or a fresh access token, tells the screen; the refresh token goes in the cookie. */
async function grant(
  deps: Dependencies,
  { user, sessionId, factorAt, way, refresh }: GrantedSession,
): Promise<Reply<LoginAnswer>> {
  const { id, username, name, role } = user;
  const body: LoginAnswer = {
    accessToken: signAccessToken(deps, user, sessionId),
    expiresIn: ACCESS_TOKEN_SECONDS,
    user: { id, username, name, role },
    mustSetUpFactor: mayOnlySetUp(deps.config.secondFactor, factorAt),
    way,
    feedPlace: cursorText({ told: await snapshotNow(deps.db), look: null }),
  };
  return { body, headers: refresh === null ? {} : refreshCookie(deps.config, refresh.token, refresh.secondsLeft) };
}

/** The same for whoever has just logged in: from now on this is a device they are known on, whichever way they came in. */
export async function grantOnDevice(
  { deps, cookie }: Pick<RequestContext, 'deps' | 'cookie'>,
  granted: GrantedSession,
): Promise<Reply<LoginAnswer>> {
  const { headers, ...reply } = await grant(deps, granted);
  const known = deviceCookieFor(deps.config, granted.user.username, cookie(DEVICE_COOKIE));
  const cookies = [headers?.['Set-Cookie'] ?? [], setDeviceCookie(deps.config, known)].flat();
  return { ...reply, headers: { ...headers, 'Set-Cookie': cookies } };
}

const ownSessionSchema = z.object({
  id: z.uuid(),
  way: z.enum(LOG_IN_WAYS),
  device: z.string().describe('From what you signed in; empty when it did not say'),
  startedAt: z.iso.datetime(),
  usedAt: z.iso.datetime(),
  isThis: z.boolean(),
});

export const sessionRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.login,
    access: 'public',
    summary: 'Start a session; the refresh token comes in a cookie',
    notes:
      'An account with a second factor gets 401 `secondFactorAsked` as long as `otp` is left out: six digits of its app, or a recovery code. Where it has passkeys that answer carries in `passkey` what a browser needs to ask one, and `passkey` takes its answer.',
    response: loginAnswerSchema,
    changes: false,
    perMinute: 60,
    handler: async (context) => {
      requireSameOrigin(context);
      const { ip, body } = context;
      const deviceCookie = context.cookie(DEVICE_COOKIE);
      const granted = await logIn(context, body, { ip, deviceCookie, device: deviceOf(context.header('user-agent')) });
      return grantOnDevice(context, granted);
    },
  }),
  defineRoute({
    ...OPERATIONS.refresh,
    access: 'public',
    summary: 'Get a fresh access token for the refresh token in the cookie',
    response: loginAnswerSchema,
    changes: false,
    perMinute: 600,
    handler: async (context) => {
      requireSameOrigin(context);
      return grant(context.deps, await refreshSession(context, context.cookie(REFRESH_COOKIE)));
    },
  }),
  defineRoute({
    ...OPERATIONS.logout,
    access: 'public',
    summary: 'End the session of the cookie',
    changes: false,
    perMinute: 600,
    handler: async (context) => {
      requireSameOrigin(context);
      await logOut(context, context.cookie(REFRESH_COOKIE));
      return { status: 204, headers: refreshCookie(context.deps.config, '', 0) };
    },
  }),
  defineRoute({
    ...OPERATIONS.ownEvents,
    access: 'session.read',
    summary:
      'What the trail says of your own account, the newest first: who signed in with it and when, and what was changed of it',
    handler: async ({ deps, actor }) => ({ body: await accountEventsOf(deps.db, actor.id, MOST_OWN_EVENTS) }),
  }),
  defineRoute({
    ...OPERATIONS.ownSessions,
    access: 'session.read',
    summary: 'Where you are signed in',
    response: z.array(ownSessionSchema),
    handler: async (context) => ({ body: await readOwnSessions(own(context)) }),
  }),
  defineRoute({
    ...OPERATIONS.endOwnSession,
    access: 'session.read',
    summary: 'End a session of yours; its tokens are worth nothing from then on',
    handler: async (context) => {
      await endOwnSession(own(context), context.params.id);
      return { status: 204 };
    },
  }),
  defineRoute({
    ...OPERATIONS.whoAmI,
    access: 'session.read',
    beforeFactor: true,
    summary: 'Who am I',
    response: sessionUserSchema,
    handler: async ({ deps, actor }) => {
      const user = await findUser(deps.db, actor.id);
      if (user === null) {
        throw new DomainError('notAuthenticated');
      }
      const { id, username, name, role } = user;
      return { body: { id, username, name, role } satisfies SessionUser };
    },
  }),
];
