/** Records whether the appointment for identification was kept; the checks that need it stay open for the officer. */
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { Effect } from '../flow/effect';

export const recordAppointment: Effect<'recordAppointment'> = {
  run({ file, input, now }) {
    if (input.on > amsterdamDay(now)) {
      throw new DomainError('malformed', { errors: { on: 'inFuture' } });
    }
    // Somebody who came before there was a case did not come for it.
    if (input.on < amsterdamDay(file.application.submittedAt)) {
      throw new DomainError('malformed', { errors: { on: 'beforeApplication' } });
    }
    const { kept, on, place, remark } = input;
    const entry = { type: 'checks.appointmentRecorded', data: { kept, on, place }, personal: { remark } } as const;
    return Promise.resolve({ entry });
  },
};
