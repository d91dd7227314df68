/** A customer says "this was not me": the case stands still, and every code and link of it is void at once. */
import { revokeCodes } from '@desk/db/stores/activationCodeStore';
import { supersedeDispatches } from '@desk/db/stores/dispatchStore';
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { standsIn } from '@desk/shared/flow/statuses';
import type { Effect } from '../flow/effect';

export const reportNotMe: Effect<'reportNotMe'> = {
  async run({ tx, file, input, actor, now }) {
    const { application, persons } = file;
    const { personId, saidBy, channel, on, note } = input;
    if (on > amsterdamDay(now)) {
      throw new DomainError('malformed', { errors: { on: 'inFuture' } });
    }
    if (personId !== null && !persons.some(({ id }) => id === personId)) {
      throw new DomainError('notFound');
    }
    let codes = 0;
    for (const { id } of persons) {
      codes += await revokeCodes(tx, id);
      await supersedeDispatches(tx, id, now);
    }
    const activated = persons.filter(({ outcome }) => outcome === 'activated').map(({ id }) => id);
    return {
      entry: {
        type: 'case.notMeReported',
        data: { by: channel, on, personId: personId ?? '', codes, activated },
        // Who said it and what can be erased; that it was said cannot.
        personal: { saidBy, note },
      },
      // Nobody decides on the word of a customer who takes it back: an officer looks at the case first.
      ...(standsIn(application) === 'awaitingApproval' ? { statusBeforeHold: 'inVerification' as const } : {}),
      fields: {
        reported: true,
        notMeReport: {
          personId,
          saidBy,
          channel,
          on,
          note,
          settled: null,
          recordedById: actor.id,
          recordedByName: actor.name,
          recordedAt: now,
        },
      },
    };
  },
};
