/** The route of whoever looks after the desk. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { defineRoute, type RouteDef } from '../http/route';
import { readSystemState } from './readSystemState';

export const systemRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.systemState,
    access: 'system.read',
    summary:
      'Whether the desk is fit for work, what was signed last, and what its nightly looks at the trail and the documents found',
    handler: async ({ deps }) => ({ body: await readSystemState(deps) }),
  }),
];
