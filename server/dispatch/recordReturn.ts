/** A letter came back by post: its person never had the code, so a new one can go at once. */
import { lockDispatch, markCameBack } from '@desk/db/stores/dispatchStore';
import { DomainError } from '@desk/shared/contract/errors';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import type { Effect } from '../flow/effect';

export const recordReturn: Effect<'recordReturn'> = {
  async run({ tx, file, input }) {
    const dispatch = await lockDispatch(tx, input.dispatchId);
    if (dispatch?.applicationId !== file.application.id || !carriesCode(dispatch)) {
      throw new DomainError('notFound');
    }
    const { id: dispatchId, channel, personId } = dispatch;
    if (channel !== 'letter' || !(await markCameBack(tx, dispatchId, { status: 'returned', cause: input.cause }))) {
      throw new DomainError('dispatchNotSent');
    }
    return { entry: { type: 'dispatch.returned', data: { dispatchId, channel, personId, cause: input.cause } } };
  },
};
