/** Every order in which a list is asked for is that of an index, with the id last, and every filter finds its rows by one. */
import type { Migration } from './migration';
import { run } from './sealRows';

const LAST_DAY = "'9999-12-31'";
const URGENCY = `has_priority DESC, COALESCE(ages_from, ${LAST_DAY}), COALESCE(received_on, ${LAST_DAY}), id`;

/** Table → the columns of each index. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  applications: [
    'status, id',
    'status, number',
    'status, target_level, id',
    'status, sort_name, id',
    'status, kvk_number, id',
    'status, received_on, id',
    'status, status_changed_at, id',
    'status, due_on, id',
    'status, assignee_name, id',
    `status, ${URGENCY}`,
    'target_level, status',
    'current_level, status',
    'has_priority, status',
    'ages_from, status',
  ],
  application_persons: ['position, id', 'sort_name, id', 'role', 'outcome'],
  mail_items: ['received_on, id'],
  mail_batches: ['file_name, id', 'status, id', 'source'],
  scanned_letters: ['place, id', 'file_name, id', 'status, id', 'batch_id, id'],
  unread_files: ['file_name, id', 'reason, id'],
  documents: ['file_name, id'],
  checks: ['code, id', 'outcome, id', 'subject_id'],
  mismatches: ['id', 'field, id', 'difference, id', 'resolution', 'subject_id'],
  decisions: ['at, id', 'outcome'],
  dispatches: ['sent_at, id', 'status, id', 'channel'],
  print_runs: ['created_at, id', 'number', 'status, id', 'created_by_id'],
  audit_events: ['origin, sequence'],
  samples: ['drawn_at, id', 'size, id', 'method', 'drawn_by_id'],
  registrations: ['sort_name, id', 'kvk_number, id'],
  webhook_deliveries: ['next_attempt_at, id', 'status, id', 'type', 'application_id'],
};

/** Table → of which rows alone it is ever asked. */
const ONLY: Readonly<Record<string, string>> = { mismatches: 'superseded_at IS NULL' };

function nameOf(table: string, at: number): string {
  return `${table}_list_${String(at + 1)}`;
}

export const flatLists: Migration = {
  name: '2026-11-30-81-flat-lists',
  up: async (context) => {
    for (const [table, indexes] of Object.entries(MADE)) {
      for (const [at, columns] of indexes.entries()) {
        const only = ONLY[table] === undefined ? '' : ` WHERE ${ONLY[table]}`;
        await run(context, `CREATE INDEX ${nameOf(table, at)} ON ${table} (${columns})${only}`);
      }
    }
  },
  down: async (context) => {
    for (const [table, indexes] of Object.entries(MADE)) {
      for (const at of indexes.keys()) {
        await run(context, `DROP INDEX ${nameOf(table, at)}`);
      }
    }
  },
};
