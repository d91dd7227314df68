/** A case lapses because the paper, or the supplement, did not come in time. */
import { factsOf } from '@desk/shared/flow/factsOf';
import type { Effect } from '../flow/effect';

export const lapse: Effect<'lapse'> = {
  run({ file }) {
    const since = factsOf(file).lapsesAfter ?? '';
    return Promise.resolve({
      entry: { type: 'application.lapsed', data: { since } },
      followUps: { message: { kind: 'lapse', facts: {} } },
    });
  },
};
