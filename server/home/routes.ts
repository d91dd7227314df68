/** The route of the first page. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { defineRoute, type RouteDef } from '../http/route';
import { readHome } from './readHome';

export const homeRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.home,
    access: 'cases.read',
    summary:
      'What the first page shows: the next case and why, what is one’s own, what waits, and of the whole desk for supervisors and auditors',
    handler: async ({ deps, actor, sessionId }) => ({ body: await readHome(deps, { actor, sessionId }) }),
  }),
];
