/**
 * Indexes of cases that no question goes by any more; others begin with the status and have the same order. By themselves: who makes an index
 * and then takes one away holds on PostgreSQL what a desk beside it waits for, while waiting for that desk.
 */
import type { Migration } from './migration';
import { run } from './sealRows';

/** Name → what it is over. */
const IDLE = {
  applications_assignee_id_status: '(assignee_id, status)',
  applications_submitted_at_id: '(submitted_at, id)',
  applications_status_has_priority_ages_from: '(status, has_priority, ages_from)',
} as const;

export const idleIndexes: Migration = {
  name: '2026-12-01-72-idle-indexes',
  up: async (context) => {
    for (const name of Object.keys(IDLE)) {
      await run(context, `DROP INDEX ${name}`);
    }
  },
  down: async (context) => {
    for (const [name, over] of Object.entries(IDLE)) {
      await run(context, `CREATE INDEX ${name} ON applications ${over}`);
    }
  },
};
