/** Actions on the application itself: who holds it, what is corrected, what the customer chooses, when it lapses. */
import { z } from 'zod';
import { editableApplicationSchema } from '../../application/application';
import { defineActions, recorded, type ActionRow } from './action';
import { customersWordFields, inPanel, reasonField, withReason } from './form';
import { claimable, officers, system } from './parties';
import { id, reason, saidByCustomer } from './shapes';

/** The customer chose about the establishment number; an answer brings a waiting case back. */
const establishmentAnswered = [
  {
    from: ['announced', 'received', 'inVerification', 'awaitingIdentification'],
    to: 'stays',
    roles: officers,
    guards: ['hasEstablishment', 'unassignedOrActor'],
  },
  {
    from: ['awaitingCustomer'],
    to: 'inVerification',
    roles: officers,
    guards: ['hasEstablishment', 'unassignedOrActor'],
  },
] as const satisfies readonly ActionRow[];

export const applicationActions = defineActions({
  // Verification: one officer is assigned, and only they work on it.
  take: {
    handling: true,
    rows: [
      {
        from: ['received'],
        to: 'inVerification',
        roles: officers,
        guards: ['letterRegistered', 'intakeComplete', 'upgradeKnown', 'isUpgrade', 'normalRoute'],
      },
      {
        from: claimable,
        to: 'stays',
        roles: officers,
        guards: ['unclaimed'],
        event: recorded('application.claimed', {
          group: 'application',
          sentence: { nl: 'In behandeling genomen.', en: 'Taken on.' },
        }).holding<Record<string, never>>(),
      },
    ],
    input: z.strictObject({}),
    event: recorded('checks.started', {
      group: 'checks',
      sentence: { nl: 'In behandeling genomen.', en: 'Taken on.' },
    }).holding<Record<string, never>>(),
    form: { fields: [], place: 'bar', tone: 'main' },
    words: {
      nl: {
        label: 'Neem in behandeling',
        explain: 'De zaak komt op uw naam en u begint met de controles.',
        done: 'U hebt de zaak in behandeling',
      },
      en: {
        label: 'Take on',
        explain: 'The case is put in your name and you start with the checks.',
        done: 'The case is in your hands',
      },
    },
  },

  takeOver: {
    handling: true,
    rows: [{ from: claimable, to: 'stays', roles: officers, guards: ['claimLapsed'] }],
    input: z.strictObject({}),
    /** `idleMinutes` is how long the former holder had done nothing on the case. */
    event: recorded('application.takenOver', {
      group: 'application',
      sentence: {
        nl: 'Overgenomen van %{fromName} na %{idleMinutes|minuut|minuten} zonder activiteit.',
        en: 'Taken over from %{fromName} after %{idleMinutes|minute|minutes} without activity.',
      },
    }).holding<{ fromId: string; fromName: string; idleMinutes: number }>(),
    form: { fields: [], place: 'bar', tone: 'main' },
    words: {
      nl: {
        label: 'Neem over',
        explain: 'De zaak komt op uw naam. De vorige behandelaar krijgt bericht.',
        done: 'U hebt de zaak overgenomen',
      },
      en: {
        label: 'Take over',
        explain: 'The case is put in your name. The colleague who had it is told.',
        done: 'You have taken over the case',
      },
    },
  },

  handOver: {
    rows: [{ from: claimable, to: 'stays', roles: officers, guards: ['assigneeOrSupervisor'] }],
    input: z.strictObject({ userId: id, reason }),
    event: recorded('application.handedOver', {
      group: 'application',
      sentence: {
        nl: 'Overgedragen aan %{toName}. Reden: %{reason}',
        en: 'Handed over to %{toName}. Reason: %{reason}',
      },
    }).holding<{ toId: string; toName: string; reason: string }>(),
    form: {
      fields: [{ name: 'userId', kind: 'colleague', required: true }, reasonField],
      place: 'bar',
      tone: 'plain',
    },
    words: {
      nl: { label: 'Draag over', explain: 'De zaak komt op naam van uw collega.', done: 'Overgedragen' },
      en: { label: 'Hand over', explain: 'The case is put in the name of your colleague.', done: 'Handed over' },
    },
  },

  giveBack: {
    rows: [{ from: claimable, to: 'stays', roles: officers, guards: ['heldByActor'] }],
    input: z.strictObject({ reason }),
    event: recorded('application.givenBack', {
      group: 'application',
      sentence: { nl: 'Teruggegeven. Reden: %{reason}', en: 'Given back. Reason: %{reason}' },
    }).holding<{ reason: string }>(),
    form: withReason,
    words: {
      nl: {
        label: 'Geef terug',
        explain: 'De zaak is weer van niemand. Wat u hebt vastgelegd, blijft staan.',
        done: 'De zaak is teruggegeven',
      },
      en: {
        label: 'Give back',
        explain: 'The case is nobody’s again. What you recorded stays.',
        done: 'The case was given back',
      },
    },
  },

  correct: {
    handling: true,
    rows: [
      { from: ['received', 'inVerification'], to: 'stays', roles: officers, guards: ['unassignedOrActor'] },
      { from: ['awaitingApproval'], to: 'inVerification', roles: officers },
      // After the decision only where codes go can be corrected: the decision falls away with what rested on it, and so do open codes.
      {
        from: ['approved', 'codesSent', 'partlyActivated'],
        to: 'inVerification',
        roles: officers,
        guards: ['nobodyActivated'],
      },
    ],
    input: z.strictObject({ changes: editableApplicationSchema, reason }),
    event: recorded('application.corrected', {
      group: 'application',
      sentence: { nl: 'Gegevens gecorrigeerd: %{fields}.', en: 'Data corrected: %{fields}.' },
    }).holding<{ fields: string[] }>(),
    form: withReason,
    words: {
      nl: {
        label: 'Corrigeer gegevens',
        explain: 'Wijzig wat verkeerd is ingevoerd. Controles die hierop rusten, gaan weer open.',
        done: 'Gecorrigeerd',
      },
      en: {
        label: 'Correct data',
        explain: 'Change what was entered wrong. Checks that rest on it are open again.',
        done: 'Corrected',
      },
    },
  },

  // The establishment number shuts a customer out of services: their choice is asked, and recorded as they gave it. An answer brings a waiting case back.
  askEstablishment: {
    handling: true,
    rows: [
      {
        from: ['announced', 'received', 'inVerification'],
        to: 'stays',
        roles: officers,
        guards: ['hasEstablishment', 'establishmentUnasked', 'unassignedOrActor'],
      },
    ],
    input: z.strictObject({}),
    event: recorded('establishment.asked', {
      group: 'application',
      sentence: {
        nl: 'Klant gevraagd of het vestigingsnummer moet blijven.',
        en: 'Customer asked whether the establishment number is to stay.',
      },
    }).holding<Record<string, never>>(),
    form: inPanel,
    words: {
      nl: {
        label: 'Vraag de klant',
        explain:
          'De vraag komt bij deze zaak te staan en gaat mee als u een aanvulling vraagt. Vraag het de klant zelf.',
        done: 'De vraag is gesteld',
      },
      en: {
        label: 'Ask the customer',
        explain:
          'The question stands with this case and goes along when you ask for a supplement. Ask the customer yourself.',
        done: 'The question was asked',
      },
    },
  },

  keepEstablishment: {
    handling: true,
    rows: establishmentAnswered,
    input: saidByCustomer,
    event: recorded('establishment.kept', {
      group: 'application',
      sentence: {
        nl: 'Klant houdt het vestigingsnummer (gezegd op %{on}, %{by}).',
        en: 'Customer keeps the establishment number (said on %{on}, %{by}).',
      },
    }).holding<{ by: string; on: string }>(),
    form: { fields: customersWordFields, place: 'panel', tone: 'plain' },
    words: {
      nl: {
        label: 'Houd vestigingsnummer',
        explain: 'Leg vast dat de klant dit nummer bewust wil houden, en van wie u dat weet.',
        done: 'De keuze is vastgelegd',
      },
      en: {
        label: 'Keep establishment number',
        explain: 'Record that the customer wants to keep this number on purpose, and from whom you know it.',
        done: 'The choice is recorded',
      },
    },
  },

  dropEstablishment: {
    handling: true,
    rows: [
      ...establishmentAnswered,
      { from: ['awaitingApproval'], to: 'inVerification', roles: officers, guards: ['hasEstablishment'] },
    ],
    input: saidByCustomer,
    event: recorded('establishment.dropped', {
      group: 'application',
      sentence: {
        nl: 'Klant wil registratie zonder vestigingsnummer (gezegd op %{on}, %{by}).',
        en: 'Customer wants to be registered without the establishment number (said on %{on}, %{by}).',
      },
    }).holding<{ by: string; on: string }>(),
    form: { fields: customersWordFields, place: 'panel', tone: 'main' },
    words: {
      nl: {
        label: 'Registreer zonder nummer',
        explain:
          'Het vestigingsnummer vervalt op deze aanvraag. Wat daarop rust, wordt opnieuw vergeleken en beoordeeld.',
        done: 'De aanvraag gaat verder zonder vestigingsnummer',
      },
      en: {
        label: 'Register without the number',
        explain: 'The establishment number comes off this application. What rests on it is compared and judged again.',
        done: 'The application goes on without an establishment number',
      },
    },
  },

  // Whoever waits for the customer tells them so, once, before the last day; and takes their answer by mail or phone as well as by post.
  remind: {
    rows: [{ from: ['announced', 'awaitingCustomer'], to: 'stays', roles: system, guards: ['reminderDue'] }],
    input: z.strictObject({}),
    event: recorded('application.reminded', {
      group: 'application',
      sentence: {
        nl: 'Klant herinnerd; het antwoord wordt uiterlijk %{dueOn} verwacht.',
        en: 'Customer reminded; the answer is due on %{dueOn}.',
      },
    }).holding<{ dueOn: string }>(),
    words: { nl: { label: 'Herinner klant' }, en: { label: 'Remind customer' } },
  },

  lapse: {
    rows: [{ from: ['announced', 'awaitingCustomer'], to: 'lapsed', roles: system, guards: ['lapseDue'] }],
    input: z.strictObject({}),
    event: recorded('application.lapsed', {
      group: 'application',
      sentence: {
        nl: 'Aanvraag vervallen; de termijn liep tot en met %{since}.',
        en: 'Application lapsed; its term ran until %{since}.',
      },
    }).holding<{ since: string }>(),
    words: { nl: { label: 'Laat vervallen' }, en: { label: 'Let lapse' } },
  },
});
