/** A supervisor puts a case before the others, or back among them; the reason stands with the case and in the trail. */
import type { Effect } from '../flow/effect';

export const prioritise: Effect<'prioritise'> = {
  run({ input: { reason }, actor, now }) {
    return Promise.resolve({
      entry: { type: 'application.prioritised', data: { reason } },
      fields: { hasPriority: true, priority: { reason, byName: actor.name, at: now } },
    });
  },
};

export const endPriority: Effect<'endPriority'> = {
  run({ input: { reason } }) {
    return Promise.resolve({
      entry: { type: 'application.priorityEnded', data: { reason } },
      fields: { hasPriority: false, priority: null },
    });
  },
};
