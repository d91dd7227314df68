/** Routes of the accounts of the staff: everyone sees who works here, the administrator keeps the accounts. */
import { accountStepsOf } from '@desk/db/stores/accountStepStore';
import { askedAddress, findInvitation, invitationsOf, type StoredInvitation } from '@desk/db/stores/invitationStore';
import { findUser, listUsers } from '@desk/db/stores/userStore';
import { waitingOf } from '@desk/shared/access/accountConfirmation';
import { STAFF_ROLES, type Actor } from '@desk/shared/access/roles';
import {
  INVITATION_KINDS,
  INVITATION_STATES,
  invitationState,
  type InvitationState,
} from '@desk/shared/access/invitation';
import { AWAITED, createUserSchema, updateUserSchema, type AccountInvitation } from '@desk/shared/contract/accounts';
import { OPERATIONS } from '@desk/shared/contract/operations';
import type { AccountRow, UserRow } from '@desk/shared/contract/resources';
import { z } from 'zod';
import { defineRoute, type RouteDef } from '../http/route';
import { listRoute, oneRoute } from '../http/sendList';
import { agreementsRefused } from '../flow/secondAdministrator';
import type { Dependencies } from '../dependencies';
import { askReset } from './askReset';
import { awaitedAccounts } from './awaitedAccounts';
import { confirmUser, refuseUser } from './confirmUser';
import { createUser } from './createUser';
import { inviteAgain } from './inviteAgain';
import { endAllSessions } from './ownSessions';
import { ofAccount, unansweredSchema } from './secondAdministrator';
import { updateUser } from './updateUser';
import { closingRefused } from './waysIn';

const userRowSchema = z.object({
  id: z.uuid(),
  username: z.string(),
  name: z.string(),
  role: z.enum(STAFF_ROLES),
  active: z.boolean(),
  waiting: unansweredSchema
    .extend({ what: z.enum(['use', 'reset']) })
    .nullable()
    .describe('Who asked for it or for its reset, as long as no second administrator has confirmed that'),
  invitation: z
    .enum(INVITATION_STATES)
    .nullable()
    .describe(
      'How the invitation stands with which somebody is to choose the password; null when there is none to use',
    ),
  closingRefused: z
    .string()
    .nullable()
    .optional()
    .describe('Of one account, for administrators: what closing it would be answered with without `evenSo`'),
});

const invitationSchema = z.object({
  kind: z.enum(INVITATION_KINDS),
  state: z.enum(INVITATION_STATES),
  email: z.string().nullable(),
  sentAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
});

function shownInvitation(invitation: StoredInvitation, now: string): AccountInvitation {
  const { kind, email, sentAt, expiresAt } = invitation;
  return { kind, state: invitationState(invitation, now), email, sentAt, expiresAt };
}

/** Of an account that somebody still has to choose the password of. */
function openState(invitation: StoredInvitation | undefined, now: string): InvitationState | null {
  if (invitation === undefined || invitation.email === null) {
    return null;
  }
  const state = invitationState(invitation, now);
  return state === 'used' ? null : state;
}

/** Accounts without what only the login may see, each with whom it waits for and how its invitation stands. */
async function withWaiting(deps: Dependencies, actor: Actor, users: readonly UserRow[]): Promise<AccountRow[]> {
  const { db, clock } = deps;
  const now = clock().toISOString();
  const invitations = await invitationsOf(
    db,
    users.map(({ id }) => id),
  );
  const steps = await accountStepsOf(
    db,
    users.map(({ id }) => id),
  );
  const asked = users.flatMap(({ id, active }) => {
    const waiting = waitingOf(active, steps.get(id) ?? []);
    return waiting === null ? [] : [{ id, waiting }];
  });
  const agreements = asked.map(({ id, waiting }) => ofAccount('accountOtherEyes', id, waiting.askedBy));
  const refused = await agreementsRefused(deps, actor, agreements);
  const waits = new Map(asked.map(({ id, waiting }, at) => [id, { ...waiting, refused: refused[at] ?? null }]));
  return users.map(({ id, username, name, role, active }) => {
    const waiting = waits.get(id) ?? null;
    return { id, username, name, role, active, waiting, invitation: openState(invitations.get(id), now) };
  });
}

async function one(deps: Dependencies, actor: Actor, user: UserRow): Promise<AccountRow> {
  const [row = { ...user, waiting: null, invitation: null }] = await withWaiting(deps, actor, [user]);
  const stored = actor.role === 'administrator' ? await findUser(deps.db, user.id) : null;
  const at = deps.clock().toISOString();
  return stored === null ? row : { ...row, closingRefused: await closingRefused({ ...deps, at }, stored) };
}

export const userRoutes: readonly RouteDef[] = [
  listRoute('users', 'users.read', async (deps, query, { actor }) => {
    const { rows, total } = await listUsers(deps.db, query);
    return { rows: await withWaiting(deps, actor, rows), total };
  }),
  oneRoute('users', 'users.read', async (deps, id, { actor }) => {
    const user = await findUser(deps.db, id);
    return user === null ? null : one(deps, actor, user);
  }),
  defineRoute({
    method: 'post',
    path: '/users',
    access: 'users.manage',
    summary: 'Ask for an account; a second administrator confirms it, and its owner is invited by mail',
    body: createUserSchema,
    response: userRowSchema,
    handler: async ({ deps, body, actor, requestId, origin, idempotencyKey }) => {
      const user = await createUser(deps, { input: body, actor, requestId, origin, idempotencyKey });
      return { status: 201, body: await one(deps, actor, user) };
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
      body: await one(deps, actor, await updateUser(deps, { id: params.id, input: body, actor, requestId, origin })),
    }),
  }),
  defineRoute({
    ...OPERATIONS.awaitedAccounts,
    access: 'users.manage',
    summary: 'What another administrator asked of accounts and you may agree to',
    // The bell asks by itself.
    isUnattended: true,
    response: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        what: z.enum(AWAITED),
        askedBy: z.object({ id: z.string(), name: z.string() }),
        since: z.iso.datetime(),
      }),
    ),
    handler: async ({ deps, actor }) => ({ body: await awaitedAccounts(deps, actor) }),
  }),
  defineRoute({
    ...OPERATIONS.confirmUser,
    access: 'users.manage',
    summary:
      'Confirm an account that another administrator asked for: it serves from now on; or its reset: its owner is invited to choose a password',
    response: userRowSchema,
    handler: async ({ deps, params, actor, requestId, origin }) => ({
      body: await one(deps, actor, await confirmUser(deps, { id: params.id, actor, requestId, origin })),
    }),
  }),
  defineRoute({
    ...OPERATIONS.refuseUser,
    access: 'users.manage',
    summary: 'Refuse an account or a reset that waits, or withdraw it: it stays as it is',
    response: userRowSchema,
    handler: async ({ deps, params, actor, requestId, origin }) => ({
      body: await one(deps, actor, await refuseUser(deps, { id: params.id, actor, requestId, origin })),
    }),
  }),
  defineRoute({
    ...OPERATIONS.endSessionsOf,
    access: 'users.manage',
    summary: 'End every session of an account, wherever it is signed in',
    handler: async ({ deps, params, actor, requestId, origin }) => {
      await endAllSessions(deps, { id: params.id, actor, requestId, origin });
      return { status: 204 };
    },
  }),
  defineRoute({
    ...OPERATIONS.invitation,
    access: 'users.manage',
    summary: 'Where the invitation of an account went, and how it stands',
    response: z.object({ invitation: invitationSchema.nullable(), askedEmail: z.string().nullable() }),
    handler: async ({ deps, params }) => {
      const found = await findInvitation(deps.db, params.id);
      const invitation = found && shownInvitation(found, deps.clock().toISOString());
      return { body: { invitation, askedEmail: await askedAddress(deps.db, params.id) } };
    },
  }),
  defineRoute({
    ...OPERATIONS.inviteAgain,
    access: 'users.manage',
    summary: 'Have the invitation of an account sent once more, to the same address; the link of before works no more',
    response: userRowSchema,
    handler: async ({ deps, params, actor, requestId, origin }) => ({
      body: await one(deps, actor, await inviteAgain(deps, { id: params.id, actor, requestId, origin })),
    }),
  }),
  defineRoute({
    ...OPERATIONS.askReset,
    access: 'users.manage',
    summary: 'Ask for the password of an account to be chosen anew; another administrator confirms it',
    response: userRowSchema,
    handler: async ({ deps, params, body, actor, requestId, origin }) => ({
      body: await one(deps, actor, await askReset(deps, { id: params.id, input: body, actor, requestId, origin })),
    }),
  }),
];
