/** Closes off the persons who never activated: their codes are void, their old means stays as it is. */
import { revokeCodes } from '@desk/db/stores/activationCodeStore';
import { updatePerson } from '@desk/db/stores/applicationStore';
import { supersedeDispatches } from '@desk/db/stores/dispatchStore';
import type { Effect } from '../flow/effect';
import { settleReport } from '../flow/settleReport';
import { completion } from './messages/completion';

export const requestCloseOff: Effect<'requestCloseOff'> = {
  run({ input: { reason } }) {
    return Promise.resolve({ entry: { type: 'dispatch.closeOffAsked', data: { reason } } });
  },
};

export const closeOff: Effect<'closeOff'> = {
  async run({ tx, file, input, actor, now }) {
    const pending = file.persons.filter(({ outcome }) => outcome === 'pending');
    for (const person of pending) {
      await revokeCodes(tx, person.id);
      await supersedeDispatches(tx, person.id, now);
      await updatePerson(tx, person.id, { outcome: 'closedOff' });
    }
    const activated = file.persons.filter(({ outcome }) => outcome === 'activated');
    return {
      entry: { type: 'dispatch.closedOff', data: { persons: pending.length, reason: input.reason } },
      ...settleReport({ file, actor, reason: input.reason, now }),
      // Nobody has the new level: then there is nothing that is complete.
      ...(activated.length > 0 ? { followUps: { message: completion(activated) } } : {}),
    };
  },
};
