/** Hands a case over to another officer, with the reason. */
import { findUser } from '@desk/db/stores/userStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { Effect } from '../flow/effect';

export const handOver: Effect<'handOver'> = {
  async run({ tx, file, input }) {
    const user = await findUser(tx, input.userId);
    if (user === null || !user.active || (user.role !== 'verifier' && user.role !== 'supervisor')) {
      throw new DomainError('assigneeUnknown');
    }
    if (user.id === file.application.assigneeId) {
      throw new DomainError('assigneeHolds');
    }
    // The case would lie still with somebody who can do nothing with it.
    if (file.conflicts.some(({ id }) => id === user.id)) {
      throw new DomainError('assigneeConflict');
    }
    return {
      entry: {
        type: 'application.handedOver',
        data: { toId: user.id, toName: user.name, reason: input.reason },
      },
      fields: { assigneeId: user.id, assigneeName: user.name },
    };
  },
};
