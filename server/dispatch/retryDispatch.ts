/** Tries a message of the tray again: the same message, with the same code and the same reference. */
import { lockDispatch, requeue } from '@desk/db/stores/dispatchStore';
import { DomainError } from '@desk/shared/contract/errors';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import type { Effect } from '../flow/effect';

export const retryDispatch: Effect<'retryDispatch'> = {
  async run({ tx, file, input, now }) {
    const dispatch = await lockDispatch(tx, input.dispatchId);
    if (dispatch?.applicationId !== file.application.id || !carriesCode(dispatch)) {
      throw new DomainError('notFound');
    }
    if (dispatch.status !== 'failed' || !(await requeue(tx, dispatch.id, now))) {
      throw new DomainError('dispatchNotInTray');
    }
    const { id: dispatchId, channel, personId } = dispatch;
    return { entry: { type: 'dispatch.retried', data: { dispatchId, channel, personId, reason: input.reason } } };
  },
};
