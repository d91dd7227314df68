/** A mail or an SMS came back for good: what it brings reaches nobody, so a new code can go once the address is right. */
import { lockDispatch, markCameBack } from '@desk/db/stores/dispatchStore';
import { DomainError } from '@desk/shared/contract/errors';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import type { Effect } from '../flow/effect';

export const recordBounce: Effect<'recordBounce'> = {
  async run({ tx, file, input }) {
    const { dispatchId, statusCode } = input;
    const dispatch = await lockDispatch(tx, dispatchId);
    if (dispatch?.applicationId !== file.application.id || !carriesCode(dispatch)) {
      throw new DomainError('notFound');
    }
    const { channel, personId } = dispatch;
    if (channel === 'letter' || !(await markCameBack(tx, dispatchId, { status: 'bounced', cause: 'refused' }))) {
      throw new DomainError('dispatchNotSent');
    }
    return { entry: { type: 'dispatch.bounced', data: { dispatchId, channel, personId, statusCode } } };
  },
};
