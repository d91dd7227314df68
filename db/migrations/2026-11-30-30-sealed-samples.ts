/**
 * The trail answers for the signs of decisions and for samples: filters, weights and reports rest on them. What is there already
 * is taken as it stands.
 */
import type { Migration, MigrationContext } from './migration';
import { answerForMore, run } from './sealRows';

const TABLES = ['decision_signs', 'samples', 'sample_cases'] as const;

async function eachTable(context: MigrationContext, change: string): Promise<void> {
  for (const table of TABLES) {
    await run(context, `ALTER TABLE ${table} ${change}`);
  }
}

export const sealedSamples: Migration = {
  name: '2026-11-30-30-sealed-samples',
  up: async (context) => {
    await eachTable(context, 'ADD COLUMN salt TEXT');
    await answerForMore(context, TABLES);
  },
  down: (context) => eachTable(context, 'DROP COLUMN salt'),
};
