/**
 * An index of the cases that somebody holds, for the place of the one of all (`2026-12-01-72-idle-indexes`): few of them are of one officer, very
 * many are of nobody, and SQLite took the latter for as few, sorting all of them to say which is next.
 */
import type { Migration } from './migration';
import { run } from './sealRows';

export const freeAndHeld: Migration = {
  name: '2026-12-01-71-free-and-held',
  up: (context) =>
    run(context, 'CREATE INDEX applications_held ON applications (assignee_id, status) WHERE assignee_id IS NOT NULL'),
  down: (context) => run(context, 'DROP INDEX applications_held'),
};
