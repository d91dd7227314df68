/** Routes of applications, their persons and the registrations they are compared with. */
import { listPersons } from '@desk/db/stores/applicationStore';
import { findRegistration, listRegistrations } from '@desk/db/stores/registrationStore';
import { updateApplicationSchema } from '@desk/shared/contract/commands';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { revealedSchema } from '@desk/shared/contract/reveal';
import { DomainError } from '@desk/shared/contract/errors';
import { z } from 'zod';
import { performAction } from '../flow/performAction';
import { defineRoute, type RouteDef } from '../http/route';
import { listRoute, oneRoute } from '../http/sendList';
import { importApplications } from './importApplications';
import { importByTwo, IMPORT_WAITS_HOURS } from './importByTwo';
import { importRegistrations } from './importRegistrations';
import { answerCommand, readApplication } from './readApplication';
import { revealPerson } from './revealPerson';
import { readStatus } from './readStatus';
import { readRefusedList } from './refusedFile';

const importQuery = z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') });

export const applicationRoutes: readonly RouteDef[] = [
  oneRoute('applications', 'cases.read', (deps, id, { actor, requestId, origin }) =>
    readApplication(deps, { id, actor, requestId, origin }),
  ),
  defineRoute({
    method: 'put',
    path: '/applications/:id',
    access: 'mail.register',
    summary: 'Correct declared data after comparing with the paper; every other field is refused',
    body: updateApplicationSchema,
    async handler({ deps, actor, params, body, requestId, origin, idempotencyKey }) {
      const { version, reason, ...changes } = body;
      await performAction(deps, {
        applicationId: params.id,
        action: 'correct',
        input: { changes, reason },
        version,
        actor,
        requestId,
        origin,
        idempotencyKey,
      });
      return { body: await answerCommand(deps, { id: params.id, actor, requestId, origin, idempotencyKey }) };
    },
  }),
  listRoute('persons', 'cases.read', ({ db }, query) => listPersons(db, query)),
  defineRoute({
    ...OPERATIONS.revealPerson,
    access: 'persons.reveal',
    summary:
      'See birth date, mail and mobile number of a person or signer whose case you do not work on; why stands in the trail',
    notes: 'Everything shows them plain to you for ten minutes.',
    response: revealedSchema,
    handler: async ({ deps, params: { id }, body: { reason }, actor, requestId, origin }) => ({
      body: await revealPerson(deps, { id, reason, actor, requestId, origin }),
    }),
  }),
  listRoute('registrations', 'registrations.read', ({ db }, query) => listRegistrations(db, query)),
  oneRoute('registrations', 'registrations.read', ({ db }, id) => findRegistration(db, id)),
  defineRoute({
    method: 'post',
    path: '/imports/applications',
    access: 'applications.import',
    summary: 'Take in applications of the front office (JSON Lines); refused lines come back with their reason',
    query: importQuery,
    text: ['application/x-ndjson', 'application/jsonl', 'text/plain'],
    async handler({ deps, actor, query, text, requestId }) {
      const dryRun = query.dryRun === 'true';
      return { body: await importApplications(deps, { text, dryRun, actor, requestId, origin: 'api' }) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/imports/refused/:listId',
    access: ['applications.import', 'registrations.import'],
    summary:
      'All refused lines of an import of yours, as JSON Lines, for a week; `refusedListId` of its answer names it',
    async handler({ deps, actor, params }) {
      const readable = await readRefusedList(deps, actor.id, params.listId);
      if (readable === null) {
        throw new DomainError('notFound');
      }
      return { readable, headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/imports/applications/:frontOfficeId',
    access: 'applications.readStatus',
    summary: 'The number and status of an application, by the key under which the front office sent it',
    params: z.object({ frontOfficeId: z.string().min(1).max(64) }),
    handler: async ({ deps, params }) => ({ body: await readStatus(deps, params.frontOfficeId) }),
  }),
  defineRoute({
    method: 'post',
    path: '/imports/registrations',
    access: 'registrations.import',
    summary: 'Take in the current registrations of the login platform (CSV)',
    notes:
      `What an administrator hands in is checked (202, \`waits\`), and taken in when another one hands in the same file within ` +
      `${String(IMPORT_WAITS_HOURS)} hours.`,
    query: importQuery,
    text: ['text/csv', 'text/plain'],
    async handler({ deps, actor, query, text, requestId }) {
      const dryRun = query.dryRun === 'true';
      const request = { text, dryRun, actor, requestId, origin: 'api' } as const;
      if (actor.role !== 'administrator' || dryRun) {
        return { body: await importRegistrations(deps, request) };
      }
      const { report, waits } = await importByTwo(deps, request);
      return { status: waits ? 202 : 200, body: { ...report, waits } };
    },
  }),
];
