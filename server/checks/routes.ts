/** Routes of the checks and of the policy that asks for them. */
import { listChecks } from '@desk/db/stores/checkStore';
import { listPolicies, findPolicy } from '@desk/db/stores/policyStore';
import type { RouteDef } from '../http/route';
import { listRoute, oneRoute } from '../http/sendList';

export const checkRoutes: readonly RouteDef[] = [
  listRoute('checks', 'cases.read', ({ db }, query) => listChecks(db, query)),
  listRoute('policies', 'policies.read', ({ db }, query) => listPolicies(db, query)),
  oneRoute('policies', 'policies.read', ({ db }, id) => findPolicy(db, id)),
];
