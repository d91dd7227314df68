/** A pending approval goes back to the officer with the reason; a check with a remark of its own is open again and says it. */
import { appendAttempt } from '@desk/db/stores/checkStore';
import { DomainError } from '@desk/shared/contract/errors';
import { NO_FINDING } from '@desk/shared/checks/check';
import type { Effect } from '../flow/effect';

export const returnForRework: Effect<'return'> = {
  async run({ tx, deps, file, input, actor, now }) {
    const { reason, checkRemarks } = input;
    for (const { checkId, remark } of checkRemarks) {
      if (!file.checks.some(({ id }) => id === checkId)) {
        throw new DomainError('notFound');
      }
      await appendAttempt(tx, {
        id: deps.newId(),
        checkId,
        outcome: 'reopened',
        remark,
        at: now,
        ...NO_FINDING,
        byId: actor.id,
        byName: actor.name,
        byRole: actor.role,
      });
    }
    const checks = checkRemarks.map(({ checkId }) => checkId);
    return { entry: { type: 'decision.returned', data: { reason, checks } } };
  },
};
