/** Routes of the decisions taken. */
import { listDecisions } from '@desk/db/stores/decisionStore';
import type { RouteDef } from '../http/route';
import { listRoute } from '../http/sendList';

export const decisionRoutes: readonly RouteDef[] = [
  listRoute('decisions', 'cases.read', ({ db }, query) => listDecisions(db, query)),
];
