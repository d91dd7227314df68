/** Actions that move a case and record nothing but why: hold, release, return for rework, withdraw. */
import type { Effect } from '../flow/effect';

export const hold: Effect<'hold'> = {
  run({ input }) {
    return Promise.resolve({ entry: { type: 'case.held', data: { reason: input.reason } } });
  },
};

export const release: Effect<'release'> = {
  run({ input }) {
    return Promise.resolve({ entry: { type: 'case.released', data: { reason: input.reason } } });
  },
};

/** A pending approval goes back to the officer, with the reason. */
export const returnForRework: Effect<'return'> = {
  run({ input }) {
    return Promise.resolve({ entry: { type: 'decision.returned', data: { reason: input.reason } } });
  },
};

/** The customer's request to withdraw is on file. */
export const withdraw: Effect<'withdraw'> = {
  run({ input }) {
    return Promise.resolve({ entry: { type: 'application.withdrawn', data: { reason: input.reason } } });
  },
};
