/** Routes of the work list: its pages, what stands around them, the views that people keep, and what is done with many cases at once. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { parseListQuery } from '@desk/shared/contract/listQuery';
import { DomainError } from '@desk/shared/contract/errors';
import { columnsSchema, handOverManySchema, saveViewSchema } from '@desk/shared/contract/workList';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { rolesOf } from '@desk/shared/flow/transitions';
import { z } from 'zod';
import { defineRoute, type RouteDef } from '../http/route';
import { listRoute } from '../http/sendList';
import { exportCases } from './exportCases';
import { handOverMany } from './handOverMany';
import { listCases } from './listCases';
import { readWorkList } from './readWorkList';
import { addView, changeView, chooseColumns, removeView } from './saveView';

const VIEWS =
  'Filter and sort are refused by the rules of the list; `assigneeId` may be `me` or `nobody`, `late` is true or left out';

export const workListRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.exportCases,
    access: 'cases.read',
    summary:
      'The work list as a file for a spreadsheet, with the filter and sort of the list: UTF-8 with a mark, semicolons',
    notes:
      'A cell that a spreadsheet would run as a formula has an apostrophe in front. The trail tells that it was fetched.',
    query: z.strictObject({ filter: z.string().max(60_000).optional(), sort: z.string().max(200).optional() }),
    async handler({ deps, actor, query, requestId, origin }) {
      const parsed = parseListQuery('applications', query);
      if ('problem' in parsed) {
        throw new DomainError('badQuery', { allowed: parsed.allowed, errors: { [parsed.problem]: 'not allowed' } });
      }
      const name = `werkvoorraad-${amsterdamDay(deps.clock().getTime())}.csv`;
      return {
        readable: await exportCases(deps, { actor, query: parsed, requestId, origin }),
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="${name}"`,
        },
      };
    },
  }),
  listRoute('applications', 'cases.read', listCases),
  defineRoute({
    ...OPERATIONS.workList,
    access: 'cases.read',
    summary: 'Every view of the work list with how many cases it holds, and the columns this person chose',
    handler: async ({ deps, actor }) => ({ body: await readWorkList(deps, actor) }),
  }),
  defineRoute({
    ...OPERATIONS.chooseColumns,
    access: 'cases.read',
    summary: 'Choose the columns and the density of the work list, for oneself',
    body: columnsSchema,
    handler: async ({ deps, actor, body }) => ({ body: await chooseColumns(deps, actor, body) }),
  }),
  defineRoute({
    ...OPERATIONS.addView,
    access: 'cases.read',
    summary: 'Keep a view of the work list; supervisors may share theirs with everybody',
    notes: VIEWS,
    body: saveViewSchema,
    handler: async ({ deps, actor, body }) => ({ status: 201, body: await addView(deps, actor, body) }),
  }),
  defineRoute({
    ...OPERATIONS.changeView,
    access: 'cases.read',
    summary: 'Change a view of one’s own',
    notes: VIEWS,
    body: saveViewSchema,
    handler: async ({ deps, actor, params, body }) => ({
      body: await changeView(deps, actor, { id: params.id, input: body }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.removeView,
    access: 'cases.read',
    summary: 'Take away a view of one’s own',
    async handler({ deps, actor, params }) {
      await removeView(deps, actor, params.id);
      return {};
    },
  }),
  defineRoute({
    ...OPERATIONS.handOverMany,
    access: 'cases.read',
    roles: rolesOf('handOver'),
    summary: 'Hand several cases to a colleague for one reason; says of each whether it was handed over, or why not',
    body: handOverManySchema,
    handler: async ({ deps, actor, body, requestId, origin, idempotencyKey }) => ({
      body: await handOverMany(deps, { actor, input: body, requestId, origin, idempotencyKey }),
    }),
  }),
];
