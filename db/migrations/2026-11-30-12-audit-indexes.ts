/** Lets auditors ask how cases were decided and who saw which page when, without walking tables that hold those of every case. */
import type { Migration } from './migration';
import { run } from './sealRows';

const INDEXES = {
  decision_signs_outcome: 'decision_signs (outcome, at, application_id)',
  page_reads_last_at: 'page_reads (last_at)',
} as const;

export const auditIndexes: Migration = {
  name: '2026-11-30-12-audit-indexes',
  up: async (context) => {
    for (const [name, on] of Object.entries(INDEXES)) {
      await run(context, `CREATE INDEX ${name} ON ${on}`);
    }
  },
  down: async (context) => {
    for (const name of Object.keys(INDEXES)) {
      await run(context, `DROP INDEX ${name}`);
    }
  },
};
