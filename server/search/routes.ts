/** The route of the one box. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { searchAnswerSchema, searchQuerySchema } from '@desk/shared/contract/search';
import { defineRoute, type RouteDef } from '../http/route';
import { spendOne } from '../limits/allowance';
import { searchDesk } from './searchDesk';

export const searchRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.search,
    access: 'session.read',
    summary: 'Find cases, people, letters, registrations and colleagues by whatever is known of them',
    notes:
      'Words in any order, each may be a beginning; numbers with or without dashes, postcode with house number. Phone numbers ' +
      'in any notation and mail addresses are found by all of them, and by what they begin with in cases that you work on. Of each kind what is open comes first, then the newest. Without `kinds` every kind that the role may see.',
    query: searchQuerySchema,
    response: searchAnswerSchema,
    handler: async ({ deps, actor, requestId, origin, query }) => {
      await spendOne(deps, 'search', actor.id);
      return { body: await searchDesk(deps, { actor, requestId, origin }, query) };
    },
  }),
];
