/** Requests of one supervisor that another one carries out: to release a held case, to close one off. */
import { z } from 'zod';
import { defineActions, recorded } from './action';
import { reasonField, withReason } from './form';
import { supervisor } from './parties';
import { reason } from './shapes';

export const secondPersonActions = defineActions({
  requestRelease: {
    rows: [{ from: ['onHold'], to: 'stays', roles: supervisor, guards: ['secondUnasked'] }],
    input: z.strictObject({ reason }),
    event: recorded('case.releaseAsked', {
      group: 'decision',
      sentence: {
        nl: 'Verzoek vastgelegd om de zaak vrij te geven. Reden: %{reason}',
        en: 'Release of the case asked for. Reason: %{reason}',
      },
    }).holding<{ reason: string }>(),
    form: { ...withReason, tone: 'main' },
    words: {
      nl: {
        label: 'Leg verzoek tot vrijgeven vast',
        explain: 'Een andere teamleider beoordeelt dit verzoek en geeft de zaak vrij.',
        done: 'Vastgelegd; een andere teamleider geeft de zaak vrij',
      },
      en: {
        label: 'Ask for release',
        explain: 'Another supervisor judges this request and releases the case.',
        done: 'Asked for; another supervisor releases the case',
      },
    },
  },

  withdrawRequest: {
    rows: [
      { from: ['onHold', 'codesSent', 'partlyActivated'], to: 'stays', roles: supervisor, guards: ['secondIsAsked'] },
    ],
    input: z.strictObject({ reason }),
    event: recorded('case.secondAskWithdrawn', {
      group: 'decision',
      sentence: {
        nl: 'Verzoek aan een tweede teamleider ingetrokken. Reden: %{reason}',
        en: 'Request to a second supervisor withdrawn. Reason: %{reason}',
      },
    }).holding<{ reason: string }>(),
    form: withReason,
    words: {
      nl: {
        label: 'Trek verzoek in',
        explain: 'Het verzoek om vrij te geven of af te sluiten vervalt. De zaak blijft zoals die is.',
        done: 'Het verzoek is ingetrokken',
      },
      en: {
        label: 'Withdraw request',
        explain: 'The request to release or to close off falls away. The case stays as it is.',
        done: 'The request is withdrawn',
      },
    },
  },

  requestCloseOff: {
    rows: [
      {
        from: ['codesSent', 'partlyActivated'],
        to: 'stays',
        roles: supervisor,
        guards: ['personPending', 'secondUnasked'],
      },
      { from: ['onHold'], to: 'stays', roles: supervisor, guards: ['decided', 'personPending', 'secondUnasked'] },
    ],
    input: z.strictObject({ reason }),
    event: recorded('dispatch.closeOffAsked', {
      group: 'dispatch',
      sentence: {
        nl: 'Verzoek vastgelegd om af te sluiten zonder activering. Reden: %{reason}',
        en: 'Closing off without activation asked for. Reason: %{reason}',
      },
    }).holding<{ reason: string }>(),
    form: { fields: [reasonField], place: 'panel', tone: 'grave' },
    words: {
      nl: {
        label: 'Leg verzoek tot afsluiten vast',
        explain: 'Een andere teamleider beoordeelt dit verzoek en sluit de zaak af.',
        done: 'Vastgelegd; een andere teamleider sluit de zaak af',
      },
      en: {
        label: 'Ask to close off',
        explain: 'Another supervisor judges this request and closes the case off.',
        done: 'Asked for; another supervisor closes the case off',
      },
    },
  },
});
