/** Actions about how long a case is kept: a legal hold, and a request to be erased that two supervisors agree on. */
import { z } from 'zod';
import { STATUS_IDS, STATUSES } from '../statuses';
import { defineActions, recorded } from './action';
import { withReason } from './form';
import { supervisor } from './parties';
import { reason } from './shapes';

const closed = STATUS_IDS.filter((status) => STATUSES[status].phase === 'closed');
const group = 'retention';

export const retentionActions = defineActions({
  placeLegalHold: {
    rows: [{ from: STATUS_IDS, to: 'stays', roles: supervisor, guards: ['notHeldByLaw'] }],
    input: z.strictObject({ reason }),
    event: recorded('retention.holdPlaced', {
      group,
      sentence: { nl: 'Wissen tegengehouden. Reden: %{reason}', en: 'Legal hold placed. Reason: %{reason}' },
    }).holding<{ reason: string }>(),
    form: withReason,
    words: {
      nl: {
        label: 'Houd wissen tegen',
        explain: 'Van deze zaak wordt niets gewist, ook niet na de bewaartermijn, totdat een teamleider dit opheft.',
        done: 'Van deze zaak wordt niets gewist',
      },
      en: {
        label: 'Place legal hold',
        explain: 'Nothing of this case is erased, not even after its term, until a supervisor lifts the hold.',
        done: 'The case is on legal hold',
      },
    },
  },

  liftLegalHold: {
    rows: [{ from: STATUS_IDS, to: 'stays', roles: supervisor, guards: ['heldByLaw'] }],
    input: z.strictObject({ reason }),
    event: recorded('retention.holdLifted', {
      group,
      sentence: { nl: 'Wissen weer toegestaan. Reden: %{reason}', en: 'Legal hold lifted. Reason: %{reason}' },
    }).holding<{ reason: string }>(),
    form: withReason,
    words: {
      nl: {
        label: 'Sta wissen weer toe',
        explain: 'De bewaartermijn geldt weer voor deze zaak.',
        done: 'De bewaartermijn geldt weer',
      },
      en: {
        label: 'Lift legal hold',
        explain: 'The retention period counts for this case again.',
        done: 'The legal hold is lifted',
      },
    },
  },

  requestErasure: {
    rows: [{ from: closed, to: 'stays', roles: supervisor, guards: ['notHeldByLaw', 'erasureUnasked'] }],
    input: z.strictObject({ reason }),
    event: recorded('erasure.requested', {
      group,
      sentence: { nl: 'Verzoek om te wissen vastgelegd. Reden: %{reason}', en: 'Erasure asked for. Reason: %{reason}' },
    }).holding<{ reason: string }>(),
    form: { ...withReason, tone: 'grave' },
    words: {
      nl: {
        label: 'Leg wisverzoek vast',
        explain:
          'Iemand vraagt om gewist te worden. Een tweede teamleider moet het bevestigen; dan wordt de zaak gewist.',
        done: 'Het verzoek is vastgelegd; een tweede teamleider moet het bevestigen',
      },
      en: {
        label: 'Ask for erasure',
        explain: 'Somebody asks to be erased. A second supervisor has to confirm it; then the case is erased.',
        done: 'Asked for; a second supervisor has to confirm it',
      },
    },
  },

  withdrawErasure: {
    rows: [{ from: closed, to: 'stays', roles: supervisor, guards: ['erasureAsked'] }],
    input: z.strictObject({ reason }),
    event: recorded('erasure.withdrawn', {
      group,
      sentence: { nl: 'Wisverzoek ingetrokken. Reden: %{reason}', en: 'Request to erase withdrawn. Reason: %{reason}' },
    }).holding<{ reason: string }>(),
    form: withReason,
    words: {
      nl: {
        label: 'Trek wisverzoek in',
        explain: 'De zaak blijft bewaard tot de bewaartermijn om is.',
        done: 'Het verzoek is ingetrokken',
      },
      en: {
        label: 'Withdraw request to erase',
        explain: 'The case is kept until its term ends.',
        done: 'The request is withdrawn',
      },
    },
  },

  confirmErasure: {
    rows: [
      { from: closed, to: 'stays', roles: supervisor, guards: ['erasureAsked', 'otherThanAsker', 'notHeldByLaw'] },
    ],
    input: z.strictObject({}),
    event: recorded('erasure.confirmed', {
      group,
      sentence: { nl: 'Wisverzoek bevestigd.', en: 'Erasure confirmed.' },
    }).holding<Record<string, never>>(),
    form: { fields: [], place: 'bar', tone: 'grave' },
    words: {
      nl: {
        label: 'Bevestig wissen',
        explain:
          'Het systeem wist deze zaak binnen een uur: gegevens, scans en berichten. Het logboek blijft, zonder gegevens van personen. Dit kan niet ongedaan worden gemaakt.',
        done: 'Bevestigd; de zaak wordt binnen een uur gewist',
      },
      en: {
        label: 'Confirm erasure',
        explain:
          'The desk erases this case within the hour: data, scans and messages. The trail stays, without data of people. This cannot be undone.',
        done: 'Confirmed; the case is erased within the hour',
      },
    },
  },
});
