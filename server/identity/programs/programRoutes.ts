/** Routes of the outside programs, for administrators: what each may do, and its keys. */
import { listPrograms } from '@desk/db/stores/apiClientStore';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { defineRoute, type RouteDef } from '../../http/route';
import { listRoute, oneRoute } from '../../http/sendList';
import { confirmProgram, refuseProgram } from './answerProgram';
import { askKey, askProgram, askTerms, revokeKey } from './askProgram';
import { findShown, shownPrograms } from './programFacts';

const access = 'programs.manage';

export const programRoutes: readonly RouteDef[] = [
  listRoute('programs', access, async (deps, query, { actor }) => {
    const { rows, total } = await listPrograms(deps.db, query);
    return { rows: await shownPrograms(deps, actor, rows), total };
  }),
  oneRoute('programs', access, (deps, id, { actor }) => findShown(deps, actor, id)),
  defineRoute({
    ...OPERATIONS.askProgram,
    access,
    summary: 'Ask for a program to be admitted; the answer holds its key, this once. Another administrator confirms it',
    handler: async ({ deps, body: input, actor, requestId, origin, idempotencyKey }) => ({
      status: 201,
      body: await askProgram(deps, { input, actor, requestId, origin, idempotencyKey }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.askProgramKey,
    access,
    summary: 'Make a further key, shown this once; it counts when another administrator confirms it',
    notes: 'The key in use goes on for `overlapHours` after that, so that the program can change over.',
    handler: async ({ deps, params: { id }, body: input, actor, requestId, origin, idempotencyKey }) => ({
      status: 201,
      body: await askKey(deps, { id, input, actor, requestId, origin, idempotencyKey }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.changeProgramTerms,
    access,
    summary: 'Change what a program may do: to less at once, to more when another administrator confirms it',
    handler: async ({ deps, params: { id }, body: input, actor, requestId, origin, idempotencyKey }) => ({
      body: await askTerms(deps, { id, input, actor, requestId, origin, idempotencyKey }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.confirmProgram,
    access,
    summary: 'Confirm what another administrator asked for a program',
    handler: async ({ deps, params: { id }, actor, requestId, origin }) => ({
      body: await confirmProgram(deps, { id, actor, requestId, origin }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.refuseProgram,
    access,
    summary: 'Refuse what was asked for a program, or withdraw it: it stays as it is',
    handler: async ({ deps, params: { id }, actor, requestId, origin }) => ({
      body: await refuseProgram(deps, { id, actor, requestId, origin }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.revokeProgramKey,
    access,
    summary: 'End a key at once',
    handler: async ({ deps, params: { id, keyId }, actor, requestId, origin }) => ({
      body: await revokeKey(deps, { id, keyId, actor, requestId, origin }),
    }),
  }),
];
