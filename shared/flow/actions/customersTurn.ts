/** Actions of verification that give the turn to the customer and take it back. */
import { z } from 'zod';
import { isoDate } from '../../application/fields/texts';
import { defineActions, recorded } from './action';
import { customerNoteField, customersWordFields, remarkField } from './form';
import { officers, verifying } from './parties';
import { customerNote, plannedAppointmentSchema, reason, remark, saidByCustomer, supplementRefSchema } from './shapes';

export const customersTurnActions = defineActions({
  requestSupplement: {
    handling: true,
    rows: [
      { from: verifying, to: 'awaitingCustomer', roles: officers, guards: ['assignedToActor', 'somethingMissing'] },
    ],
    input: z.strictObject({
      /** What the case itself says is missing or differs, by reference. */
      asked: z.array(supplementRefSchema).max(100).default([]),
      /** What else is asked, in the officer's own words to the customer. */
      missing: z.array(z.string().trim().min(2).max(200)).max(50).default([]),
      dueOn: isoDate,
      customerNote,
      remark,
    }),
    event: recorded('checks.supplementRequested', {
      group: 'checks',
      sentence: { nl: 'Aanvulling gevraagd, uiterlijk %{dueOn}.', en: 'Supplement asked, due on %{dueOn}.' },
    }).holding<{ count: number; dueOn: string }>(),
    form: {
      fields: [
        { name: 'missing', kind: 'lines', required: false },
        { name: 'dueOn', kind: 'date', required: true },
        customerNoteField,
        remarkField,
      ],
      place: 'bar',
      tone: 'plain',
    },
    words: {
      nl: {
        label: 'Vraag aanvulling',
        explain:
          'De klant krijgt bericht van wat u hier kiest. Tot het antwoord er is, wacht de zaak en staat de doorlooptijd stil.',
        done: 'Aanvulling gevraagd',
      },
      en: {
        label: 'Ask for supplement',
        explain:
          'The customer is told what you choose here. Until the answer is there the case waits and the lead time stands still.',
        done: 'Supplement asked for',
      },
    },
  },

  recordAnswer: {
    handling: true,
    rows: [{ from: ['awaitingCustomer'], to: 'inVerification', roles: officers, guards: ['unassignedOrActor'] }],
    input: saidByCustomer.extend({ answer: reason }),
    event: recorded('checks.answerRecorded', {
      group: 'checks',
      sentence: {
        nl: 'Klant antwoordde op %{on}, %{by}. Heropend: %{reopenedChecks}.',
        en: 'Customer answered on %{on}, %{by}. Reopened: %{reopenedChecks}.',
      },
      nothing: { nl: 'Klant antwoordde op %{on}, %{by}.', en: 'Customer answered on %{on}, %{by}.' },
    }).holding<{ by: string; on: string; reopenedChecks: string[] }>(),
    form: {
      fields: [...customersWordFields, { name: 'answer', kind: 'longText', required: true }],
      place: 'bar',
      tone: 'main',
    },
    words: {
      nl: {
        label: 'Leg antwoord vast',
        explain: 'Leg vast wat de klant antwoordde. Wat u vroeg, gaat weer open; de rest blijft staan.',
        done: 'Antwoord vastgelegd',
      },
      en: {
        label: 'Record answer',
        explain: 'Record what the customer answered. What you asked opens again; the rest stands.',
        done: 'Answer recorded',
      },
    },
  },

  sendToIdentification: {
    handling: true,
    rows: [
      {
        from: verifying,
        to: 'awaitingIdentification',
        roles: officers,
        guards: ['assignedToActor', 'levelNeedsIdentification', 'paperChecksPassed'],
      },
    ],
    input: z.strictObject({
      /** Null: the customer is asked to call and make one. */
      appointment: plannedAppointmentSchema.nullable().default(null),
      customerNote,
    }),
    event: recorded('checks.identificationRequested', {
      group: 'checks',
      sentence: { nl: 'Naar identificatie gestuurd.', en: 'Sent to identification.' },
    }).holding<Record<string, never>>(),
    form: { fields: [customerNoteField], place: 'bar', tone: 'main' },
    words: {
      nl: {
        label: 'Stuur naar identificatie',
        explain:
          'De klant krijgt een uitnodiging per brief en e-mail. De zaak wacht op de afspraak en de doorlooptijd staat stil. Is er nog geen afspraak, laat de velden dan leeg: de klant belt er dan over.',
        done: 'Naar identificatie gestuurd',
      },
      en: {
        label: 'Send to identification',
        explain:
          'The customer is invited by letter and e-mail. The case waits for the appointment and the lead time stands still. If there is no appointment yet, leave the fields empty: the customer is asked to call.',
        done: 'Sent to identification',
      },
    },
  },

  recordAppointment: {
    handling: true,
    rows: [{ from: ['awaitingIdentification'], to: 'inVerification', roles: officers, guards: ['assignedToActor'] }],
    input: z.strictObject({
      kept: z.boolean(),
      on: isoDate,
      place: z.string().trim().min(2).max(120),
      remark,
    }),
    event: recorded('checks.appointmentRecorded', {
      group: 'checks',
      sentence: {
        nl: 'Afspraak van %{on} te %{place} vastgelegd; nagekomen: %{kept}.',
        en: 'Appointment of %{on} in %{place} recorded; kept: %{kept}.',
      },
    }).holding<{ kept: boolean; on: string; place: string }>(),
    form: {
      fields: [
        { name: 'kept', kind: 'yesNo', required: true },
        { name: 'on', kind: 'date', required: true },
        { name: 'place', kind: 'text', required: true },
        remarkField,
      ],
      place: 'bar',
      tone: 'main',
    },
    words: {
      nl: {
        label: 'Leg uitkomst afspraak vast',
        explain: 'Leg vast of de afspraak is doorgegaan, waar en wanneer.',
        done: 'Uitkomst van de afspraak vastgelegd',
      },
      en: {
        label: 'Record outcome of appointment',
        explain: 'Record whether the appointment was kept, where and when.',
        done: 'Outcome of the appointment recorded',
      },
    },
  },
});
