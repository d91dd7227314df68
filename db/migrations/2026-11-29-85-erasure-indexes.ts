/** Lets a case be erased without walking tables that hold rows of every case. */
import type { Migration } from './migration';
import { run } from './sealRows';

const INDEXES = [
  ['dispatches', 'code_id'],
  ['webhook_events', 'application_id'],
  ['webhook_deliveries', 'event_id'],
  ['notifications', 'application_id'],
  ['case_rechecks', 'application_id'],
] as const;

const nameOf = ([table, column]: (typeof INDEXES)[number]): string => `${table}_${column}_erasing`;

export const erasureIndexes: Migration = {
  name: '2026-11-29-85-erasure-indexes',
  up: async (context) => {
    for (const index of INDEXES) {
      await run(context, `CREATE INDEX ${nameOf(index)} ON ${index[0]} (${index[1]})`);
    }
  },
  down: async (context) => {
    for (const index of INDEXES) {
      await run(context, `DROP INDEX ${nameOf(index)}`);
    }
  },
};
