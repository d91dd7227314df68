/** Asks the supervisor to accept a failed check; only where the scheme does not forbid it, and they accept with their approval. */
import { setWaiver } from '@desk/db/stores/checkStore';
import { mayBeWaived } from '@desk/shared/flow/waiver';
import { DomainError } from '@desk/shared/contract/errors';
import type { Effect } from '../flow/effect';
import { findCheck } from './findCheck';

export const requestWaiver: Effect<'requestWaiver'> = {
  async run({ tx, file, input, actor }) {
    const check = findCheck(file, input.checkId);
    if (check.outcome !== 'failed') {
      throw new DomainError('checkNotFailed');
    }
    if (!mayBeWaived({ ...file, establishmentChoice: file.application.establishmentChoice }, check)) {
      throw new DomainError('checkNotWaivable');
    }
    await setWaiver(tx, check.id, { reason: input.reason, askedById: actor.id, askedByName: actor.name });
    return {
      entry: {
        type: 'check.waiverRequested',
        data: { checkId: check.id, code: check.code, reason: input.reason },
      },
    };
  },
};
