/** Records what the customer answered to "is this an upgrade?", when no letter of the case says so. */
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { approvalFallsAway } from '../flow/approvalFallsAway';
import type { Effect } from '../flow/effect';

export const recordUpgradeAnswer: Effect<'recordUpgradeAnswer'> = {
  run({ file, input, actor, now }) {
    if (input.on > amsterdamDay(now)) {
      throw new DomainError('malformed', { errors: { on: 'inFuture' } });
    }
    const { isUpgrade, channel, on, saidBy, remark } = input;
    return Promise.resolve({
      entry: {
        type: 'intake.upgradeAnswered',
        data: { isUpgrade, channel, on },
        // Who said it is a person at the customer: that can be erased, that it was said cannot.
        personal: { saidBy, remark },
      },
      ...approvalFallsAway(file),
      fields: {
        upgradeAnswer: {
          isUpgrade,
          channel,
          on,
          saidBy,
          recordedById: actor.id,
          recordedByName: actor.name,
          recordedAt: now,
        },
      },
    });
  },
};
