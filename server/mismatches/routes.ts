/** Routes of the compared fields. */
import { listMismatches } from '@desk/db/stores/mismatchStore';
import type { RouteDef } from '../http/route';
import { listRoute } from '../http/sendList';

export const mismatchRoutes: readonly RouteDef[] = [
  listRoute('mismatches', 'cases.read', ({ db }, query) => listMismatches(db, query)),
];
