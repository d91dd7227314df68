/** The customer answered by mail or phone: exactly what they were asked is judged again. */
import { touchedChecks } from '@desk/shared/checks/reopening';
import { reopenedByCustomer } from '@desk/shared/flow/answerOf';
import type { Effect } from '../flow/effect';

export const recordAnswer: Effect<'recordAnswer'> = {
  run({ file, input }) {
    const reopening = reopenedByCustomer(file);
    const reopenedChecks = touchedChecks(file.checks, reopening).map(({ code }) => code);
    const { channel, on, saidBy, answer } = input;
    return Promise.resolve({
      entry: {
        type: 'checks.answerRecorded',
        data: { by: channel, on, reopenedChecks },
        // Who answered and what they said is about people: it can be erased.
        personal: { saidBy, answer },
      },
      fields: { dueOn: null, remindedAt: null },
      followUps: { answered: reopening, decide: true },
    });
  },
};
