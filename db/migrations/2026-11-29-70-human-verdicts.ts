/** What officers said about who of a case is one human being. Cases of before have none: what the desk joins by itself it still joins. */
import {
  dropTables,
  id,
  instant,
  integer,
  key,
  makeIndex,
  makeTable,
  optional,
  reference,
  text,
  type Migration,
} from './migration';

export const humanVerdicts: Migration = {
  name: '2026-11-29-70-human-verdicts',
  up: async (context) => {
    await makeTable(context, 'human_verdicts', {
      id: key(),
      application_id: reference('applications'),
      one_id: id(),
      other_id: id(),
      verdict: text(),
      reason: text(),
      document_id: optional(id()),
      page: optional(integer()),
      by_id: id(),
      by_name: text(),
      at: instant(),
      superseded_at: optional(instant()),
    });
    await makeIndex(context, 'human_verdicts', { columns: ['application_id', 'at'] });
  },
  down: (context) => dropTables(context, ['human_verdicts']),
};
