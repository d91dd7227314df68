/** The trail answers for what officers said about who is one human: a wrong join hands an identity to the wrong person. */
import type { Migration, MigrationContext } from './migration';
import { answerForRows, run, select, type Heads } from './sealRows';

const HEADS =
  'SELECT e.chain, e.chain_number, e.hash FROM audit_events e JOIN ' +
  '(SELECT chain, MAX(chain_number) AS chain_number FROM audit_events GROUP BY chain) AS last ' +
  'ON last.chain = e.chain AND last.chain_number = e.chain_number';

async function headsOf(context: MigrationContext): Promise<Heads> {
  const rows = await select(context, HEADS, []);
  return new Map(
    rows.map((row) => {
      const chain = String(row['chain']);
      return [chain, { chain, chainNumber: Number(row['chain_number']), hash: String(row['hash']) }];
    }),
  );
}

export const sealedHumanVerdicts: Migration = {
  name: '2026-11-29-83-sealed-human-verdicts',
  up: async (context) => {
    await run(context, 'ALTER TABLE human_verdicts ADD COLUMN salt TEXT');
    const [last] = await select(context, 'SELECT COALESCE(MAX(sequence), 0) AS sequence FROM audit_events', []);
    const lastSequence = Number(last?.['sequence'] ?? 0);
    await answerForRows(context, { tables: ['human_verdicts'], heads: await headsOf(context), lastSequence });
  },
  down: (context) => run(context, 'ALTER TABLE human_verdicts DROP COLUMN salt'),
};
