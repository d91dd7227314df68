/** The trail answers for what officers said about who is one human: a wrong join hands an identity to the wrong person. */
import type { Migration } from './migration';
import { answerForMore, run } from './sealRows';

export const sealedHumanVerdicts: Migration = {
  name: '2026-11-29-83-sealed-human-verdicts',
  up: async (context) => {
    await run(context, 'ALTER TABLE human_verdicts ADD COLUMN salt TEXT');
    await answerForMore(context, ['human_verdicts']);
  },
  down: (context) => run(context, 'ALTER TABLE human_verdicts DROP COLUMN salt'),
};
