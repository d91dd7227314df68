/** An officer takes a case: it is his until he submits, hands over or sends it out. */
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
