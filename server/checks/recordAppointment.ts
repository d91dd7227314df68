/** Records whether the appointment for identification was kept; the checks that need it stay open for the officer. */
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { Effect } from '../flow/effect';

export const recordAppointment: Effect<'recordAppointment'> = {
  run({ input, now }) {
    if (input.on > amsterdamDay(now)) {
      throw new DomainError('malformed', { errors: { on: 'inFuture' } });
    }
    const { kept, on, place, remark } = input;
    const entry = { type: 'checks.appointmentRecorded', data: { kept, on, place }, personal: { remark } } as const;
    return Promise.resolve({ entry });
  },
};
