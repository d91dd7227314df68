/** Routes of the accounts of the staff: everyone sees who works here, the administrator keeps the accounts. */
import type { Reader } from '@desk/db/reader';
import { accountStepsOf } from '@desk/db/stores/accountStepStore';
import { findUser, listUsers } from '@desk/db/stores/userStore';
import { waitingOf } from '@desk/shared/access/accountConfirmation';
import { STAFF_ROLES } from '@desk/shared/access/roles';
import { createUserSchema, updateUserSchema } from '@desk/shared/contract/commands';
import { OPERATIONS } from '@desk/shared/contract/operations';
import type { AccountRow, UserRow } from '@desk/shared/contract/resources';
import { z } from 'zod';
import { defineRoute, type RouteDef } from '../http/route';
import { listRoute, oneRoute } from '../http/sendList';
import type { Dependencies } from '../dependencies';
import { confirmUser, refuseUser } from './confirmUser';
import { createUser } from './createUser';
import { updateUser } from './updateUser';

const userRowSchema = z.object({
  id: z.uuid(),
  username: z.string(),
  name: z.string(),
  role: z.enum(STAFF_ROLES),
  active: z.boolean(),
  waiting: z
    .object({ askedBy: z.object({ id: z.string(), name: z.string() }), since: z.iso.datetime() })
    .nullable()
    .describe('Who asked for it, as long as no second administrator has confirmed it'),
});

/** Accounts without what only the login may see, each with whom it waits for. */
async function withWaiting(reader: Reader, users: readonly UserRow[]): Promise<AccountRow[]> {
  const idle = users.filter(({ active }) => !active);
  const steps = await accountStepsOf(
    reader,
    idle.map(({ id }) => id),
  );
  return users.map(({ id, username, name, role, active }) => {
    const waiting = waitingOf(active, steps.get(id) ?? []);
    return { id, username, name, role, active, waiting };
  });
}

async function one({ db }: Dependencies, user: UserRow): Promise<AccountRow> {
  const [row] = await withWaiting(db, [user]);
  return row ?? { ...user, waiting: null };
}

export const userRoutes: readonly RouteDef[] = [
  listRoute('users', 'users.read', async ({ db }, query) => {
    const { rows, total } = await listUsers(db, query);
    return { rows: await withWaiting(db, rows), total };
  }),
  oneRoute('users', 'users.read', async (deps, id) => {
    const user = await findUser(deps.db, id);
    return user === null ? null : one(deps, user);
  }),
  defineRoute({
    method: 'post',
    path: '/users',
    access: 'users.manage',
    summary: 'Ask for an account; a second administrator confirms it',
    body: createUserSchema,
    response: userRowSchema,
    handler: async ({ deps, body, actor, requestId, origin, idempotencyKey }) => {
      const user = await createUser(deps, { input: body, actor, requestId, origin, idempotencyKey });
      return { status: 201, body: await one(deps, user) };
    },
  }),
  defineRoute({
    method: 'put',
    path: '/users/:id',
    access: 'users.manage',
    summary: 'Change the name of an account, close it, or ask for it to be used again',
    body: updateUserSchema,
    response: userRowSchema,
    handler: async ({ deps, params, body, actor, requestId, origin }) => ({
      body: await one(deps, await updateUser(deps, { id: params.id, input: body, actor, requestId, origin })),
    }),
  }),
  defineRoute({
    ...OPERATIONS.confirmUser,
    access: 'users.manage',
    summary: 'Confirm an account that another administrator asked for: it serves from now on',
    response: userRowSchema,
    handler: async ({ deps, params, actor, requestId, origin }) => ({
      body: await one(deps, await confirmUser(deps, { id: params.id, actor, requestId, origin })),
    }),
  }),
  defineRoute({
    ...OPERATIONS.refuseUser,
    access: 'users.manage',
    summary: 'Refuse an account that waits, or withdraw it: it stays out of use',
    response: userRowSchema,
    handler: async ({ deps, params, actor, requestId, origin }) => ({
      body: await one(deps, await refuseUser(deps, { id: params.id, actor, requestId, origin })),
    }),
  }),
];
