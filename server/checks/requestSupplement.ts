/** The case waits for the customer: what is missing, and by when. */
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/dispatch/codeExpiry';
import type { Effect } from '../flow/effect';

export const requestSupplement: Effect<'requestSupplement'> = {
  run({ input, now }) {
    if (input.dueOn <= amsterdamDay(now)) {
      throw new DomainError('malformed', { errors: { dueOn: 'notInFuture' } });
    }
    return Promise.resolve({
      entry: {
        type: 'checks.supplementRequested',
        data: { count: input.missing.length, dueOn: input.dueOn },
        // What is missing names people: it can be erased, the fact that it was asked cannot.
        personal: { missing: input.missing, remark: input.remark },
      },
      fields: { dueOn: input.dueOn },
    });
  },
};
