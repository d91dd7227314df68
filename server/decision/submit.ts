/** The officer submits: every check has its outcome, and somebody else decides. */
import type { Effect } from '../flow/effect';

export const submit: Effect<'submit'> = {
  run({ input }) {
    return Promise.resolve({ entry: { type: 'decision.submitted', data: { remark: input.remark } } });
  },
};
