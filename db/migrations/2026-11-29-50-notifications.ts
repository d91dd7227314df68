/** What concerns whom of what happened, and whether they saw it. What was written with it stays in the trail. */
import {
  dropTables,
  id,
  instant,
  key,
  makeIndex,
  makeTable,
  optional,
  reference,
  text,
  type Migration,
} from './migration';

export const notifications: Migration = {
  name: '2026-11-29-50-notifications',
  up: async (context) => {
    await makeTable(context, 'notifications', {
      id: key(),
      user_id: reference('users'),
      event_id: id(),
      kind: text(),
      application_id: id(),
      created_at: instant(),
      read_at: optional(instant()),
    });
    await makeIndex(context, 'notifications', { columns: ['event_id', 'user_id'], unique: true });
    await makeIndex(context, 'notifications', { columns: ['user_id', 'id'] });
    await makeIndex(context, 'notifications', { columns: ['user_id', 'read_at'] });
    await makeIndex(context, 'notifications', { columns: ['created_at'] });
  },
  down: (context) => dropTables(context, ['notifications']),
};
