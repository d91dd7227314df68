/** Answers of the trade register, kept with the case they were asked for: each stands as it was given. */
import {
  dropTables,
  instant,
  json,
  key,
  makeAppendOnly,
  makeIndex,
  makeTable,
  optional,
  reference,
  text,
  type Migration,
} from './migration';

const TABLE = 'register_snapshots';

export const registerSnapshots: Migration = {
  name: '2026-11-23-11-register-snapshots',
  up: async (context) => {
    await makeTable(context, TABLE, {
      id: key(),
      application_id: reference('applications'),
      kvk_number: text(),
      result: text(),
      error_code: optional(text()),
      as_of: instant(),
      provider: text(),
      company: optional(json()),
      asked_at: instant(),
    });
    await makeIndex(context, TABLE, { columns: ['application_id', 'kvk_number', 'asked_at'] });
    await makeAppendOnly(context, TABLE);
  },
  down: (context) => dropTables(context, [TABLE]),
};
