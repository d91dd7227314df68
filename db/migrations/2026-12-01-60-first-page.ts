/** Lets the first page and the next case to take be read along indexes: what nobody has, what waits for a decision, the tray. */
import type { Migration } from './migration';
import { run } from './sealRows';

const LAST_DAY = "'9999-12-31'";
const URGENCY = `has_priority DESC, COALESCE(ages_from, ${LAST_DAY}), COALESCE(received_on, ${LAST_DAY}), number`;

/** Name → what it is over. */
const MADE = {
  applications_free: `applications (status, ${URGENCY}) WHERE assignee_id IS NULL`,
  applications_to_decide: 'applications (has_priority, status, status_changed_at)',
  dispatches_tray: 'dispatches (status, settled_at, queued_at, id)',
} as const;
/** Others begin with all of these. */
const REPLACED = {
  applications_list_13: 'applications (has_priority, status)',
  applications_status_due_on: 'applications (status, due_on)',
} as const;

const made = ([name, over]: readonly [string, string]): string => `CREATE INDEX ${name} ON ${over}`;
const dropped = (name: string): string => `DROP INDEX ${name}`;

export const firstPage: Migration = {
  name: '2026-12-01-60-first-page',
  up: async (context) => {
    for (const statement of [...Object.entries(MADE).map(made), ...Object.keys(REPLACED).map(dropped)]) {
      await run(context, statement);
    }
  },
  down: async (context) => {
    for (const statement of [...Object.entries(REPLACED).map(made), ...Object.keys(MADE).map(dropped)]) {
      await run(context, statement);
    }
  },
};
