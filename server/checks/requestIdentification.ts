/** The paper is in order; the case waits for the appointment at which the original document is seen. */
import type { Effect } from '../flow/effect';

export const requestIdentification: Effect<'sendToIdentification'> = {
  run() {
    return Promise.resolve({ entry: { type: 'checks.identificationRequested', data: {} } });
  },
};
