/** Who looks at which case now, and when he last did something there; several programs share it. */
import { dropTables, id, instant, key, makeIndex, makeTable, text, type Migration } from './migration';

export const presence: Migration = {
  name: '2026-11-23-14-presence',
  up: async (context) => {
    await makeTable(context, 'case_presence', {
      id: key(),
      application_id: id(),
      user_id: id(),
      user_name: text(),
      seen_at: instant(),
      active_at: instant(),
    });
    await makeIndex(context, 'case_presence', { columns: ['application_id', 'user_id'], unique: true });
    await makeIndex(context, 'case_presence', { columns: ['seen_at'] });
  },
  down: (context) => dropTables(context, ['case_presence']),
};
