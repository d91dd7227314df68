/** Views of the work list that people keep, and the columns each of them chose. */
import {
  dropTables,
  flag,
  instant,
  json,
  key,
  makeIndex,
  makeTable,
  reference,
  text,
  type Migration,
} from './migration';

export const savedViews: Migration = {
  name: '2026-11-29-41-saved-views',
  up: async (context) => {
    await makeTable(context, 'saved_views', {
      id: key(),
      owner_id: reference('users'),
      owner_name: text(),
      name: text(),
      filter: json(),
      sort: json(),
      columns: json(),
      density: text(),
      shared: flag(),
      changed_at: instant(),
    });
    await makeIndex(context, 'saved_views', { columns: ['owner_id', 'name'], unique: true });
    await makeIndex(context, 'saved_views', { columns: ['shared'] });
    await makeTable(context, 'list_columns', {
      user_id: { ...reference('users'), primaryKey: true },
      columns: json(),
      density: text(),
    });
  },
  down: async (context) => {
    await dropTables(context, ['saved_views', 'list_columns']);
  },
};
