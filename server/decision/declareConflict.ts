/** Who signed, holds a means or is related declares it, and is out of the case from then on; an assigned case comes free. */
import { insertConflict } from '@desk/db/stores/conflictStore';
import type { Effect } from '../flow/effect';

export const declareConflict: Effect<'declareConflict'> = {
  async run({ tx, deps, file, input, actor, now }) {
    const applicationId = file.application.id;
    await insertConflict(tx, {
      id: deps.newId(),
      applicationId,
      userId: actor.id,
      userName: actor.name,
      declaredAt: now,
    });
    const isHolder = file.application.assigneeId === actor.id;
    return {
      // The reason tells of a private bond, so it stands beside the trail and can be erased.
      entry: { type: 'decision.conflictDeclared', data: { userId: actor.id }, personal: { reason: input.reason } },
      ...(isHolder ? { fields: { assigneeId: null, assigneeName: null } } : {}),
    };
  },
};
