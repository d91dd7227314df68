/** Routes of the checks. */
import { listChecks } from '@desk/db/stores/checkStore';
import type { RouteDef } from '../http/route';
import { listRoute } from '../http/sendList';

export const checkRoutes: readonly RouteDef[] = [
  listRoute('checks', 'cases.read', ({ db }, query) => listChecks(db, query)),
];
