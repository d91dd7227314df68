/** Actions of dispatch and activation: codes go, come back, are used or closed off. */
import { z } from 'zod';
import { RETURN_CAUSES } from '../../dispatch/dispatch';
import { defineActions, recorded } from './action';
import { customersWordFields, reasonField } from './form';
import { decided, notHeld, officers, supervisor, system } from './parties';
import { id, reason, remark, saidByCustomer } from './shapes';

export const dispatchActions = defineActions({
  // Dispatch and activation: per person; the old means stays valid until that person activates.
  startDispatch: {
    rows: [{ from: ['approved'], to: 'codesSent', roles: system }],
    input: z.strictObject({}),
    event: recorded('dispatch.started', {
      group: 'dispatch',
      sentence: { nl: 'Verzending van de codes begonnen.', en: 'Sending of the codes started.' },
    }).holding<Record<string, never>>(),
    words: { nl: { label: 'Start verzending' }, en: { label: 'Start dispatch' } },
  },

  activate: {
    rows: [
      {
        from: ['codesSent', 'partlyActivated'],
        to: 'completed',
        roles: ['loginPlatform'],
        guards: ['lastPendingPerson'],
      },
      {
        from: ['codesSent', 'partlyActivated'],
        to: 'partlyActivated',
        roles: ['loginPlatform'],
        guards: ['morePendingPersons'],
      },
    ],
    input: z.strictObject({ codeId: id }),
    event: recorded('code.redeemed', {
      group: 'dispatch',
      sentence: {
        nl: 'Code gebruikt; middel %{meansNumber} is %{level} vanaf %{effectiveFrom}.',
        en: 'Code used; means %{meansNumber} is %{level} from %{effectiveFrom}.',
      },
    }).holding<{ personId: string; meansNumber: string; level: string; effectiveFrom: string }>(),
    words: { nl: { label: 'Activeer' }, en: { label: 'Activate' } },
  },

  reissueCode: {
    rows: [
      { from: ['approved', 'codesSent', 'partlyActivated'], to: 'stays', roles: officers, guards: ['personPending'] },
    ],
    /** `sendsTo` is what stood on the screen; `addressReason` why an address is right although a letter came back from it. */
    input: z.strictObject({
      personId: id,
      reason,
      sendsTo: z.strictObject({ code: z.string().max(1000), link: z.string().max(300) }),
      addressReason: remark,
    }),
    event: recorded('code.reissued', {
      group: 'dispatch',
      sentence: {
        nl: 'Nieuwe code verstrekt aan %{personId}. Reden: %{reason}',
        en: 'New code issued to %{personId}. Reason: %{reason}',
      },
    }).holding<{ personId: string; reason: string }>(),
    form: { fields: [reasonField], place: 'panel', tone: 'plain' },
    words: {
      nl: {
        label: 'Verstuur nieuwe code',
        explain: 'De oude code vervalt meteen. Een nieuwe brief wordt in rekening gebracht.',
        done: 'Nieuwe code onderweg',
      },
      en: {
        label: 'Send new code',
        explain: 'The old code is void at once. A new letter is charged.',
        done: 'New code on its way',
      },
    },
  },

  // Whoever has not used a code is reminded once, half-way through its life.
  remindCode: {
    rows: [{ from: ['codesSent', 'partlyActivated'], to: 'stays', roles: system, guards: ['personPending'] }],
    input: z.strictObject({ codeId: id }),
    event: recorded('code.reminded', {
      group: 'dispatch',
      sentence: {
        nl: '%{personId} herinnerd aan de code, te gebruiken tot en met %{dueOn}.',
        en: '%{personId} reminded of the code, to be used up to and including %{dueOn}.',
      },
    }).holding<{ personId: string; dueOn: string }>(),
    words: { nl: { label: 'Herinner aan code' }, en: { label: 'Remind of code' } },
  },

  // What was not sent is tried again with the same code; what came back is recorded, and then a new code can go.
  retryDispatch: {
    rows: [
      { from: ['approved', 'codesSent', 'partlyActivated'], to: 'stays', roles: officers, guards: ['personPending'] },
    ],
    input: z.strictObject({ dispatchId: id, reason }),
    event: recorded('dispatch.retried', {
      group: 'dispatch',
      sentence: {
        nl: 'Verzending per %{channel} aan %{personId} opnieuw klaargezet. Reden: %{reason}',
        en: 'Sending by %{channel} to %{personId} prepared again. Reason: %{reason}',
      },
    }).holding<{ dispatchId: string; channel: string; personId: string; reason: string }>(),
    form: { fields: [reasonField], place: 'panel', tone: 'plain' },
    words: {
      nl: {
        label: 'Verstuur opnieuw',
        explain: 'Hetzelfde bericht gaat opnieuw, met dezelfde code.',
        done: 'Bericht opnieuw klaargezet',
      },
      en: {
        label: 'Send again',
        explain: 'The same message goes again, with the same code.',
        done: 'Message prepared again',
      },
    },
  },

  recordReturn: {
    rows: [{ from: ['codesSent', 'partlyActivated'], to: 'stays', roles: officers, guards: ['personPending'] }],
    input: z.strictObject({ dispatchId: id, cause: z.enum(RETURN_CAUSES) }),
    event: recorded('dispatch.returned', {
      group: 'dispatch',
      sentence: { nl: 'Brief aan %{personId} kwam terug: %{cause}.', en: 'Letter to %{personId} came back: %{cause}.' },
    }).holding<{ dispatchId: string; channel: string; personId: string; cause: string }>(),
    form: { fields: [{ name: 'cause', kind: 'returnCause', required: true }], place: 'panel', tone: 'plain' },
    words: {
      nl: {
        label: 'Meld als teruggekomen',
        explain: 'De brief kwam terug. Daarna kunt u meteen een nieuwe code versturen.',
        done: 'Vastgelegd als teruggekomen',
      },
      en: {
        label: 'Record as returned',
        explain: 'The letter came back. A new code can be sent at once afterwards.',
        done: 'Recorded as returned',
      },
    },
  },

  // A mail that had gone came back: the mail server's own program says so.
  recordBounce: {
    rows: [{ from: ['codesSent', 'partlyActivated'], to: 'stays', roles: ['mailGateway'], guards: ['personPending'] }],
    input: z.strictObject({ dispatchId: id, statusCode: z.string().max(12) }),
    event: recorded('dispatch.bounced', {
      group: 'dispatch',
      sentence: {
        nl: 'E-mail aan %{personId} is onbestelbaar (%{statusCode}).',
        en: 'E-mail to %{personId} bounced (%{statusCode}).',
      },
    }).holding<{ dispatchId: string; channel: string; personId: string; statusCode: string }>(),
    words: { nl: { label: 'Meld als onbestelbaar' }, en: { label: 'Record as bounced' } },
  },

  // "This was not me": the case stands still whatever it had come to, and no code of it opens anything any more.
  reportNotMe: {
    handling: true,
    rows: [
      { from: [...notHeld, ...decided, 'completed'], to: 'onHold', roles: officers },
      { from: ['onHold'], to: 'stays', roles: officers, guards: ['unreported'] },
    ],
    /** `personId` is the person who says it; null when somebody says it for the company. */
    input: saidByCustomer.extend({ personId: id.nullable(), note: reason }),
    /** `personId` is empty when it was said for the company; `activated` are the persons who had the new level already. */
    event: recorded('case.notMeReported', {
      group: 'decision',
      sentence: {
        nl: 'Klant meldt “dit was ik niet” (%{on}, %{by}). Zaak aangehouden, %{codes|open code|open codes} ingetrokken. Al geactiveerd: %{activated}.',
        en: 'Customer reports “this was not me” (%{on}, %{by}). Case on hold, %{codes|open code|open codes} taken back. Activated already: %{activated}.',
      },
      nothing: {
        nl: 'Klant meldt “dit was ik niet” (%{on}, %{by}). Zaak aangehouden, %{codes|open code|open codes} ingetrokken. Niemand had geactiveerd.',
        en: 'Customer reports “this was not me” (%{on}, %{by}). Case on hold, %{codes|open code|open codes} taken back. Nobody had activated.',
      },
    }).holding<{ by: string; on: string; personId: string; codes: number; activated: string[] }>(),
    form: {
      fields: [...customersWordFields, { name: 'note', kind: 'longText', required: true }],
      place: 'bar',
      tone: 'grave',
    },
    words: {
      nl: {
        label: 'Leg “dit was ik niet” vast',
        explain:
          'De klant zegt: dit was ik niet. Alle open codes en links vervallen meteen, de zaak staat stil en de teamleiders zien de melding.',
        done: 'Melding vastgelegd, de zaak is aangehouden',
      },
      en: {
        label: 'Record “this was not me”',
        explain:
          'The customer says: this was not me. All open codes and links are void at once, the case stands still and the supervisors see the report.',
        done: 'Report recorded, the case is on hold',
      },
    },
  },

  closeOff: {
    rows: [
      {
        from: ['codesSent', 'partlyActivated'],
        to: 'completed',
        roles: supervisor,
        guards: ['personPending', 'closeOffAsked', 'otherThanFirst', 'decidersLevel'],
      },
      {
        from: ['onHold'],
        to: 'completed',
        roles: supervisor,
        guards: ['decided', 'personPending', 'closeOffAsked', 'otherThanFirst', 'decidersLevel'],
      },
    ],
    input: z.strictObject({ reason }),
    event: recorded('dispatch.closedOff', {
      group: 'dispatch',
      sentence: {
        nl: 'Afgesloten zonder activering van %{persons|persoon|personen}. Reden: %{reason}',
        en: 'Closed off without activation of %{persons|person|persons}. Reason: %{reason}',
      },
    }).holding<{ persons: number; reason: string }>(),
    form: { fields: [reasonField], place: 'panel', tone: 'grave' },
    words: {
      nl: {
        label: 'Sluit af',
        explain: 'Wie nog niet heeft geactiveerd, houdt het oude niveau. De zaak wordt afgerond.',
        done: 'De zaak is afgerond',
      },
      en: {
        label: 'Close off',
        explain: 'Those who have not activated keep the old level. The case is completed.',
        done: 'The case is completed',
      },
    },
  },
});
