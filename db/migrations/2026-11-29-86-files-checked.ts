/** Counts the stored files that a look at the trail went through, and those that were read to their end. */
import type { Migration } from './migration';
import { run } from './sealRows';

const COLUMNS = ['files', 'files_read'] as const;

export const filesChecked: Migration = {
  name: '2026-11-29-86-files-checked',
  up: async (context) => {
    for (const column of COLUMNS) {
      await run(context, `ALTER TABLE trail_checks ADD COLUMN ${column} INTEGER NOT NULL DEFAULT 0`);
    }
  },
  down: async (context) => {
    for (const column of COLUMNS) {
      await run(context, `ALTER TABLE trail_checks DROP COLUMN ${column}`);
    }
  },
};
