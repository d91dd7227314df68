/** Which case goes before the others: the order of the work is the supervisor's, and its reason stands in the trail. */
import { z } from 'zod';
import { defineActions, recorded } from './action';
import { withReason } from './form';
import { notHeld, supervisor } from './parties';
import { reason } from './shapes';

export const priorityActions = defineActions({
  prioritise: {
    rows: [{ from: notHeld, to: 'stays', roles: supervisor, guards: ['withoutPriority'] }],
    input: z.strictObject({ reason }),
    event: recorded('application.prioritised', {
      group: 'application',
      sentence: { nl: 'Voorrang gegeven. Reden: %{reason}', en: 'Given priority. Reason: %{reason}' },
    }).holding<{ reason: string }>(),
    form: withReason,
    words: {
      nl: {
        label: 'Geef voorrang',
        explain: 'De zaak gaat bij “Volgende zaak” voor alle andere. Uw reden staat bij de zaak.',
        done: 'De zaak heeft voorrang',
      },
      en: {
        label: 'Give priority',
        explain: '“Next case” gives this case before all others. Your reason stands with the case.',
        done: 'The case has priority',
      },
    },
  },

  endPriority: {
    rows: [{ from: notHeld, to: 'stays', roles: supervisor, guards: ['withPriority'] }],
    input: z.strictObject({ reason }),
    event: recorded('application.priorityEnded', {
      group: 'application',
      sentence: { nl: 'Voorrang ingetrokken. Reden: %{reason}', en: 'Priority taken away. Reason: %{reason}' },
    }).holding<{ reason: string }>(),
    form: withReason,
    words: {
      nl: {
        label: 'Trek voorrang in',
        explain: 'De zaak komt weer gewoon aan de beurt.',
        done: 'De zaak heeft geen voorrang meer',
      },
      en: {
        label: 'Take priority away',
        explain: 'The case has its turn among the others again.',
        done: 'The case has no priority any more',
      },
    },
  },
});
