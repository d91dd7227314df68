/** The first message left the building: the case counts as sent. */
import type { Effect } from '../flow/effect';

export const startDispatch: Effect<'startDispatch'> = {
  run() {
    return Promise.resolve({ entry: { type: 'dispatch.started', data: {} } });
  },
};
