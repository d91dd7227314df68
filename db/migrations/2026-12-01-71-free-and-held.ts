/**
 * An index of the cases that somebody holds in place of one of all: few of them are of one officer, very many are of nobody, and SQLite took the
 * latter for as few, sorting all of them to say which is next. Two others go, which no question goes by any more.
 */
import type { Migration } from './migration';
import { run } from './sealRows';

/** Name → what it is over. */
const MADE = { applications_held: '(assignee_id, status) WHERE assignee_id IS NOT NULL' } as const;
/** Others begin with the status and have the same order. */
const GONE = {
  applications_assignee_id_status: '(assignee_id, status)',
  applications_submitted_at_id: '(submitted_at, id)',
  applications_status_has_priority_ages_from: '(status, has_priority, ages_from)',
} as const;

const made = ([name, over]: readonly [string, string]): string => `CREATE INDEX ${name} ON applications ${over}`;
const dropped = (name: string): string => `DROP INDEX ${name}`;

export const freeAndHeld: Migration = {
  name: '2026-12-01-71-free-and-held',
  up: async (context) => {
    for (const statement of [...Object.entries(MADE).map(made), ...Object.keys(GONE).map(dropped)]) {
      await run(context, statement);
    }
  },
  down: async (context) => {
    for (const statement of [...Object.entries(GONE).map(made), ...Object.keys(MADE).map(dropped)]) {
      await run(context, statement);
    }
  },
};
