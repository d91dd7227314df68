/** The holder of a case gives it back: it is nobody's, with everything recorded on it. */
import type { Effect } from '../flow/effect';

export const giveBack: Effect<'giveBack'> = {
  run({ input }) {
    return Promise.resolve({
      entry: { type: 'application.givenBack', data: { reason: input.reason } },
      fields: { assigneeId: null, assigneeName: null },
    });
  },
};
