/** An officer takes a case: it stays his until it is handed over. */
import type { Effect } from '../flow/effect';

export const assign: Effect<'take'> = {
  run({ actor }) {
    return Promise.resolve({
      entry: { type: 'checks.started', data: {} },
      fields: { assigneeId: actor.id, assigneeName: actor.name },
      followUps: { compare: true, decide: true },
    });
  },
};
