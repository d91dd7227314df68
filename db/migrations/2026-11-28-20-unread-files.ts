/** Files of the scan folder that were not read: those refused, with what opens their sealed bytes, and those that lie there still. */
import { dropTables, instant, integer, key, makeIndex, makeTable, optional, text, type Migration } from './migration';

export const unreadFiles: Migration = {
  name: '2026-11-28-20-unread-files',
  up: async (context) => {
    await makeTable(context, 'unread_files', {
      id: key(),
      file_name: text(),
      place: text(),
      path: text(),
      bytes: integer(),
      reason: text(),
      since: instant(),
      attempts: integer(),
      tried_at: instant(),
      state: text(),
      sha256: optional(text()),
      wrapped_key: optional(text()),
      iv: optional(text()),
      auth_tag: optional(text()),
    });
    await makeIndex(context, 'unread_files', { columns: ['place', 'path'] });
    await makeIndex(context, 'unread_files', { columns: ['sha256'], unique: true });
    await makeIndex(context, 'unread_files', { columns: ['since', 'id'] });
  },
  down: (context) => dropTables(context, ['unread_files']),
};
