/** Routes of the accounts of the staff: everyone sees who works here, the administrator keeps the accounts. */
import { findUser, listUsers } from '@desk/db/stores/userStore';
import { STAFF_ROLES } from '@desk/shared/access/roles';
import { createUserSchema, updateUserSchema } from '@desk/shared/contract/commands';
import type { UserRow } from '@desk/shared/contract/resources';
import { z } from 'zod';
import { defineRoute, type RouteDef } from '../http/route';
import { listRoute, oneRoute } from '../http/sendList';
import { createUser } from './createUser';
import { updateUser } from './updateUser';

const userRowSchema = z.object({
  id: z.uuid(),
  username: z.string(),
  name: z.string(),
  role: z.enum(STAFF_ROLES),
  active: z.boolean(),
});

/** An account without what only the login may see. */
function toRow({ id, username, name, role, active }: UserRow): UserRow {
  return { id, username, name, role, active };
}

export const userRoutes: readonly RouteDef[] = [
  listRoute('users', 'users.read', async ({ db }, query) => {
    const { rows, total } = await listUsers(db, query);
    return { rows: rows.map(toRow), total };
  }),
  oneRoute('users', 'users.read', async ({ db }, id) => {
    const user = await findUser(db, id);
    return user === null ? null : toRow(user);
  }),
  defineRoute({
    method: 'post',
    path: '/users',
    access: 'users.manage',
    summary: 'Create an account',
    body: createUserSchema,
    response: userRowSchema,
    handler: async ({ deps, body, actor, requestId, origin, idempotencyKey }) => ({
      status: 201,
      body: await createUser(deps, { input: body, actor, requestId, origin, idempotencyKey }),
    }),
  }),
  defineRoute({
    method: 'put',
    path: '/users/:id',
    access: 'users.manage',
    summary: 'Change the name of an account, or whether it is active',
    body: updateUserSchema,
    response: userRowSchema,
    handler: async ({ deps, params, body, actor, requestId, origin }) => ({
      body: await updateUser(deps, { id: params.id, input: body, actor, requestId, origin }),
    }),
  }),
];
