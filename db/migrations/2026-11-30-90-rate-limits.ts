/** One table for everything that is counted to be limited; it takes over from the one that only knew wrong codes of callers. */
import { dropTables, instant, integer, makeIndex, makeTable, text, type Migration } from './migration';

export const rateLimits: Migration = {
  name: '2026-11-30-90-rate-limits',
  up: async (context) => {
    await makeTable(context, 'rate_limits', {
      key: { ...text(), primaryKey: true },
      points: integer(),
      ends_at: instant(),
    });
    await makeIndex(context, 'rate_limits', { columns: ['ends_at'] });
    // Its counts stood for an hour at most.
    await dropTables(context, ['redeem_callers']);
  },
  down: async (context) => {
    await makeTable(context, 'redeem_callers', {
      caller: { ...text(), primaryKey: true },
      wrong: integer(),
      since: instant(),
    });
    await dropTables(context, ['rate_limits']);
  },
};
