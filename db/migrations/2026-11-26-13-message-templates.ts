/** The words of messages to customers as administrators changed them; what a desk starts with is version 1 and stands in the code. */
import {
  dropTables,
  id,
  instant,
  integer,
  json,
  key,
  makeAppendOnly,
  makeIndex,
  makeTable,
  text,
  type Migration,
} from './migration';

export const messageTemplates: Migration = {
  name: '2026-11-26-13-message-templates',
  up: async (context) => {
    await makeTable(context, 'message_templates', {
      id: key(),
      kind: text(),
      language: text(),
      version: integer(),
      template: json(),
      reason: text(),
      created_at: instant(),
      created_by_id: id(),
      created_by_name: text(),
    });
    await makeIndex(context, 'message_templates', { columns: ['kind', 'language', 'version'], unique: true });
    await makeAppendOnly(context, 'message_templates');
  },
  down: (context) => dropTables(context, ['message_templates']),
};
