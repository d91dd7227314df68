/** Routes of coming and going: log in, stay, leave, and who am I. */
import { findUser } from '@desk/db/stores/userStore';
import { loginSchema } from '@desk/shared/contract/commands';
import { DomainError } from '@desk/shared/contract/errors';
import type { SessionUser } from '@desk/shared/contract/resources';
import { z } from 'zod';
import { defineRoute, type RouteDef } from '../http/route';
import { logIn } from './logIn';
import { logOut } from './logOut';
import { refreshSession } from './refreshSession';

const sessionUserSchema = z.object({ id: z.uuid(), username: z.string(), name: z.string(), role: z.string() });
const loginAnswerSchema = z.object({ accessToken: z.string(), expiresIn: z.int(), user: sessionUserSchema });

export const sessionRoutes: readonly RouteDef[] = [
  defineRoute({
    method: 'post',
    path: '/auth/login',
    access: 'public',
    summary: 'Start a session; the refresh token comes in a cookie',
    body: loginSchema,
    response: loginAnswerSchema,
    changes: false,
    perMinute: 60,
    handler: logIn,
  }),
  defineRoute({
    method: 'post',
    path: '/auth/refresh',
    access: 'public',
    summary: 'Get a fresh access token for the refresh token in the cookie',
    response: loginAnswerSchema,
    changes: false,
    perMinute: 600,
    handler: refreshSession,
  }),
  defineRoute({
    method: 'post',
    path: '/auth/logout',
    access: 'public',
    summary: 'End the session of the cookie',
    changes: false,
    perMinute: 600,
    handler: logOut,
  }),
  defineRoute({
    method: 'get',
    path: '/auth/me',
    access: 'session.read',
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
