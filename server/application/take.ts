/** An officer takes a case that nobody has: it stays theirs until they give it away, or leave it lying too long. */
import type { Effect } from '../flow/effect';

export const take: Effect<'take'> = {
  run({ file, actor }) {
    const fields = { assigneeId: actor.id, assigneeName: actor.name };
    // A case that was begun and given back goes on where it was.
    return Promise.resolve(
      file.application.status === 'received'
        ? { entry: { type: 'checks.started', data: {} }, fields, followUps: { compare: true, decide: true } }
        : { entry: { type: 'application.claimed', data: {} }, fields },
    );
  },
};
