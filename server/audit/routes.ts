/** Routes of the trail: read-only by construction. */
import { z } from 'zod';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import type { Actor } from '@desk/shared/access/roles';
import { visibleTypes } from '@desk/shared/flow/visibleEvents';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { defineRoute, type RouteDef } from '../http/route';
import { listRoute } from '../http/sendList';
import { bundleRoutes } from './bundleRoutes';
import { openEvent, readCaseAt } from './openTrail';
import { readRetention } from './readRetention';
import { reportRoutes } from './reportRoutes';
import { sampleRoutes } from './sampleRoutes';

/** What is not for this role stands in no list and no count. */
function seenBy({ role }: Actor, query: ListQuery): ListQuery {
  if (role === 'auditor') {
    return query;
  }
  const { type } = query.filter;
  const asked = type === undefined ? undefined : [type].flat();
  return { ...query, filter: { ...query.filter, type: visibleTypes(role, asked) } };
}

export const auditRoutes: readonly RouteDef[] = [
  ...bundleRoutes,
  listRoute('audit-events', 'audit.read', ({ db }, query, { actor }) => listAuditEvents(db, seenBy(actor, query))),
  defineRoute({
    ...OPERATIONS.caseAt,
    access: 'cases.read',
    summary: 'A case as it stood behind one of its events, and what differs from an earlier one (`since`)',
    params: z.object({ id: z.uuid(), sequence: z.coerce.number().int().min(1) }),
    query: z.object({ since: z.coerce.number().int().min(1).optional() }),
    handler: async ({ deps, params, query, actor, requestId, origin }) => ({
      body: await readCaseAt(deps, { ...params, comparedWith: query.since ?? null, actor, requestId, origin }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.auditEvent,
    access: 'audit.read',
    summary: 'One event with its case and the records that it answers for, as they are now',
    params: z.object({ id: z.uuid() }),
    handler: async ({ deps, params, actor, requestId, origin }) => ({
      body: await openEvent(deps, { id: params.id, actor, requestId, origin }),
    }),
  }),
  defineRoute({
    ...OPERATIONS.retention,
    access: 'retention.read',
    summary: 'What would be erased now, what was erased in the last nights, and which cases may not be erased',
    handler: async ({ deps }) => ({ body: await readRetention(deps) }),
  }),
  ...sampleRoutes,
  ...reportRoutes,
];
