/** An officer takes a case that nobody has: it stays theirs until they give it away, or leave it lying too long. */
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

/** The same for a case that was begun and given back. */
export const claim: Effect<'take'> = {
  run({ actor }) {
    return Promise.resolve({
      entry: { type: 'application.claimed', data: {} },
      fields: { assigneeId: actor.id, assigneeName: actor.name },
    });
  },
};
