/** Actions that move a case and record nothing but why: hold, ask for a release, release, a lapsed request, withdraw. */
import type { Effect } from '../flow/effect';
import { settleReport } from '../flow/settleReport';

export const hold: Effect<'hold'> = {
  run({ input }) {
    return Promise.resolve({ entry: { type: 'case.held', data: { reason: input.reason } } });
  },
};

export const requestRelease: Effect<'requestRelease'> = {
  run({ input: { reason } }) {
    return Promise.resolve({ entry: { type: 'case.releaseAsked', data: { reason } } });
  },
};

export const withdrawRequest: Effect<'withdrawRequest'> = {
  run({ input: { reason } }) {
    return Promise.resolve({ entry: { type: 'case.secondAskWithdrawn', data: { reason } } });
  },
};

export const release: Effect<'release'> = {
  run({ file, input: { reason }, actor, now }) {
    const entry = { type: 'case.released', data: { reason } } as const;
    return Promise.resolve({ entry, ...settleReport({ file, actor, reason, now }) });
  },
};

/** A request for a decision that waited too long: what it rests on has aged, so an officer looks again. */
export const lapseApproval: Effect<'lapseApproval'> = {
  run({ file }) {
    const since = file.application.statusChangedAt;
    return Promise.resolve({ entry: { type: 'decision.requestLapsed', data: { since } } });
  },
};

/** The customer's request to withdraw is on file. */
export const withdraw: Effect<'withdraw'> = {
  run({ file, input: { reason }, actor, now }) {
    const entry = { type: 'application.withdrawn', data: { reason } } as const;
    return Promise.resolve({ entry, ...settleReport({ file, actor, reason, now }) });
  },
};
