/** Routes of the trail: read-only by construction. */
import { listAuditEvents } from '@desk/db/stores/auditStore';
import type { RouteDef } from '../http/route';
import { listRoute } from '../http/sendList';

export const auditRoutes: readonly RouteDef[] = [
  listRoute('audit-events', 'audit.read', ({ db }, query) => listAuditEvents(db, query)),
];
