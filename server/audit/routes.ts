/** Routes of the trail: read-only by construction. */
import { z } from 'zod';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { bundleQuerySchema } from '@desk/shared/contract/bundle';
import { OPERATIONS } from '@desk/shared/contract/operations';
import { defineRoute, type RouteDef } from '../http/route';
import { listRoute } from '../http/sendList';
import { exportBundle } from './exportBundle';
import { openEvent, readCaseAt } from './openTrail';
import { readRetention } from './readRetention';

export const auditRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.exportBundle,
    access: 'audit.export',
    summary: 'A signed bundle that proves some cases or a period to people who need not trust this desk, as a ZIP',
    notes:
      'Give `cases`, ids separated by commas, or `from` and `to`, days in Amsterdam. The trail tells of it before the first byte leaves. `Repr-Digest` holds its SHA-256, which the trail names too.',
    query: bundleQuerySchema,
    response: z.unknown(),
    async handler({ deps, actor, query, requestId, origin }) {
      const { readable, bytes, sha256, caseNumber } = await exportBundle(deps, {
        scope: query,
        actor,
        requestId,
        origin,
      });
      const name = caseNumber ?? (query.kind === 'period' ? `${query.from}-${query.to}` : `${query.ids.length}-zaken`);
      return {
        readable,
        headers: {
          'Content-Type': 'application/zip',
          'Content-Length': String(bytes),
          'Content-Disposition': `attachment; filename="bewijs-${name}.zip"`,
          'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
        },
      };
    },
  }),
  listRoute('audit-events', 'audit.read', ({ db }, query) => listAuditEvents(db, query)),
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
];
