/** Actions of the decision: asked for, taken, put off, and what ends a case without one. */
import { z } from 'zod';
import { defineActions, recorded } from './action';
import { customerNoteField, inPanel, reasonField, remarkField, withReason } from './form';
import { notHeld, officers, running, supervisor, system, verifying } from './parties';
import { customerNote, id, reason, remark } from './shapes';

export const decisionActions = defineActions({
  // Decision: always by other eyes than those that handled the case.
  submit: {
    handling: true,
    rows: [
      {
        from: verifying,
        to: 'awaitingApproval',
        roles: officers,
        guards: [
          'assignedToActor',
          'lettersScanned',
          'lettersRead',
          'upgradeKnown',
          'isUpgrade',
          'normalRoute',
          'checksComplete',
          'evidenceComplete',
          'agreesWithRecord',
          'mismatchesResolved',
          'humansKnown',
        ],
      },
    ],
    input: z.strictObject({ remark }),
    event: recorded('decision.submitted', {
      group: 'decision',
      sentence: { nl: 'Ingediend ter beoordeling.', en: 'Submitted for decision.' },
    }).holding<{ remark: string }>(),
    form: { fields: [remarkField], place: 'bar', tone: 'main' },
    words: {
      nl: {
        label: 'Dien in ter beoordeling',
        explain: 'Een teamleider die niet aan deze zaak werkte, beoordeelt de zaak. Tot dan kunt u niets wijzigen.',
        done: 'Ingediend ter beoordeling',
      },
      en: {
        label: 'Submit for decision',
        explain: 'A supervisor who did not work on this case judges it. Until then you cannot change anything.',
        done: 'Submitted for decision',
      },
    },
  },

  return: {
    rows: [{ from: ['awaitingApproval'], to: 'inVerification', roles: supervisor }],
    input: z.strictObject({
      reason,
      checkRemarks: z
        .array(z.strictObject({ checkId: id, remark: reason }))
        .max(100)
        .default([]),
    }),
    event: recorded('decision.returned', {
      group: 'decision',
      sentence: { nl: 'Teruggestuurd. Reden: %{reason}', en: 'Sent back. Reason: %{reason}' },
    }).holding<{ reason: string; checks: string[] }>(),
    form: { fields: [reasonField], place: 'panel', tone: 'plain' },
    words: {
      nl: {
        label: 'Stuur terug',
        explain: 'De behandelaar gaat verder met de zaak en leest uw reden.',
        done: 'Teruggestuurd',
      },
      en: {
        label: 'Send back',
        explain: 'The officer goes on with the case and reads your reason.',
        done: 'Sent back',
      },
    },
  },

  approve: {
    fourEyes: true,
    rows: [
      {
        from: ['awaitingApproval'],
        to: 'approved',
        roles: supervisor,
        guards: [
          'lettersScanned',
          'lettersRead',
          'upgradeKnown',
          'isUpgrade',
          'normalRoute',
          'noFailedCheck',
          'managerStays',
          'checksComplete',
          'evidenceComplete',
          'agreesWithRecord',
          'mismatchesResolved',
          'waiversAccepted',
          'registerFresh',
          'decidersLevel',
        ],
      },
    ],
    input: z.strictObject({ acceptedWaivers: z.array(id).default([]), remark }),
    event: recorded('decision.approved', {
      group: 'decision',
      sentence: { nl: 'Aanvraag goedgekeurd.', en: 'Application approved.' },
    }).holding<{ decisionId: string; acceptedWaivers: string[] }>(),
    form: { fields: [remarkField], place: 'panel', tone: 'main' },
    words: {
      nl: {
        label: 'Keur goed',
        explain: 'De klant krijgt bericht en de activeringscodes worden verstuurd. Dit besluit is definitief.',
        done: 'Goedgekeurd',
      },
      en: {
        label: 'Approve',
        explain: 'The customer is told and the activation codes are sent. This decision is final.',
        done: 'Approved',
      },
    },
  },

  reject: {
    fourEyes: true,
    rows: [
      { from: ['awaitingApproval'], to: 'rejected', roles: supervisor, guards: ['lettersScanned', 'decidersLevel'] },
    ],
    input: z.strictObject({ reasonCodes: z.array(z.string().max(60)).min(1).max(40), customerNote, remark }),
    event: recorded('decision.rejected', {
      group: 'decision',
      sentence: {
        nl: 'Aanvraag afgewezen, niet akkoord: %{reasonCodes}.',
        en: 'Application rejected, failed: %{reasonCodes}.',
      },
    }).holding<{ decisionId: string; reasonCodes: string[] }>(),
    form: { fields: [customerNoteField, remarkField], place: 'panel', tone: 'grave' },
    words: {
      nl: {
        label: 'Wijs af',
        explain: 'Dit besluit is definitief. De klant krijgt bericht met de redenen die u hier kiest.',
        done: 'Afgewezen',
      },
      en: {
        label: 'Reject',
        explain: 'This decision is final. The customer is told the reasons that you choose here.',
        done: 'Rejected',
      },
    },
  },

  // A person can be left out of a pending decision, so that the others need not wait for them.
  dropPerson: {
    fourEyes: true,
    rows: [{ from: ['awaitingApproval'], to: 'stays', roles: supervisor, guards: ['morePersonsLeft'] }],
    input: z.strictObject({ personId: id, reasonCodes: z.array(z.string().max(60)).min(1).max(40), remark }),
    event: recorded('decision.personDropped', {
      group: 'decision',
      sentence: {
        nl: 'Persoon weggelaten uit het besluit: %{reasonCodes}.',
        en: 'Person left out of the decision: %{reasonCodes}.',
      },
    }).holding<{ personId: string; reasonCodes: string[]; remark: string }>(),
    form: { fields: [remarkField], place: 'panel', tone: 'grave' },
    words: {
      nl: {
        label: 'Laat weg',
        explain:
          'Deze persoon krijgt het hogere niveau niet; over de anderen kunt u wel beslissen. De klant krijgt de redenen te lezen.',
        done: 'De persoon is weggelaten',
      },
      en: {
        label: 'Leave out',
        explain:
          'This person does not get the higher level; you can still decide on the others. The customer will read the reasons.',
        done: 'The person was left out',
      },
    },
  },

  reinstatePerson: {
    fourEyes: true,
    rows: [{ from: ['awaitingApproval'], to: 'stays', roles: supervisor, guards: ['somebodyDropped'] }],
    input: z.strictObject({ personId: id }),
    event: recorded('decision.personReinstated', {
      group: 'decision',
      sentence: { nl: 'Persoon weer opgenomen in het besluit.', en: 'Person taken back into the decision.' },
    }).holding<{ personId: string }>(),
    form: inPanel,
    words: {
      nl: {
        label: 'Neem weer op',
        explain: 'Deze persoon doet weer mee in het besluit.',
        done: 'De persoon is weer opgenomen',
      },
      en: {
        label: 'Take back in',
        explain: 'This person takes part in the decision again.',
        done: 'The person was taken back in',
      },
    },
  },

  lapseApproval: {
    rows: [{ from: ['awaitingApproval'], to: 'inVerification', roles: system, guards: ['approvalOverdue'] }],
    input: z.strictObject({}),
    event: recorded('decision.requestLapsed', {
      group: 'decision',
      sentence: {
        nl: 'Verzoek om goedkeuring vervallen; het wachtte sinds %{since}.',
        en: 'Request for approval lapsed; it had waited since %{since}.',
      },
    }).holding<{ since: string }>(),
    words: { nl: { label: 'Laat verzoek vervallen' }, en: { label: 'Let request lapse' } },
  },

  release: {
    rows: [
      {
        from: ['onHold'],
        to: 'previous',
        roles: supervisor,
        guards: ['releaseAsked', 'otherThanReporter', 'otherThanFirst', 'decidersLevelOnceDecided'],
      },
    ],
    input: z.strictObject({ reason }),
    event: recorded('case.released', {
      group: 'decision',
      sentence: { nl: 'Zaak vrijgegeven. Reden: %{reason}', en: 'Case released. Reason: %{reason}' },
    }).holding<{ reason: string }>(),
    form: { ...withReason, tone: 'main' },
    words: {
      nl: {
        label: 'Geef vrij',
        explain: 'Een andere teamleider vroeg dit. De zaak gaat verder waar die gebleven was.',
        done: 'De zaak is vrijgegeven',
      },
      en: {
        label: 'Release',
        explain: 'Another supervisor asked for this. The case goes on where it was.',
        done: 'The case is released',
      },
    },
  },

  hold: {
    rows: [{ from: notHeld, to: 'onHold', roles: supervisor }],
    input: z.strictObject({ reason }),
    event: recorded('case.held', {
      group: 'decision',
      sentence: { nl: 'Zaak aangehouden. Reden: %{reason}', en: 'Case put on hold. Reason: %{reason}' },
    }).holding<{ reason: string }>(),
    form: withReason,
    words: {
      nl: {
        label: 'Houd aan',
        explain: 'Niemand kan de zaak goedkeuren zolang de zaak is aangehouden.',
        done: 'De zaak is aangehouden',
      },
      en: {
        label: 'Put on hold',
        explain: 'Nobody can approve the case while it is on hold.',
        done: 'The case is on hold',
      },
    },
  },

  withdraw: {
    handling: true,
    rows: [{ from: running, to: 'withdrawn', roles: officers, guards: ['lettersScanned', 'nobodyActivated'] }],
    input: z.strictObject({ reason }),
    event: recorded('application.withdrawn', {
      group: 'application',
      sentence: { nl: 'Aanvraag ingetrokken. Reden: %{reason}', en: 'Application withdrawn. Reason: %{reason}' },
    }).holding<{ reason: string }>(),
    form: { ...withReason, tone: 'grave' },
    words: {
      nl: {
        label: 'Trek aanvraag in',
        explain: 'De klant ziet af van de aanvraag. Dit kan niet ongedaan worden gemaakt.',
        done: 'De aanvraag is ingetrokken',
      },
      en: {
        label: 'Withdraw application',
        explain: 'The customer gives up the application. This cannot be undone.',
        done: 'The application is withdrawn',
      },
    },
  },

  declareConflict: {
    rows: [{ from: running, to: 'stays', roles: officers }],
    input: z.strictObject({ reason }),
    event: recorded('decision.conflictDeclared', {
      group: 'decision',
      sentence: {
        nl: 'Belang bij deze zaak gemeld; deze medewerker doet niet meer mee.',
        en: 'Interest in this case declared; this colleague takes no further part.',
      },
    }).holding<{ userId: string }>(),
    form: { ...withReason, tone: 'grave' },
    words: {
      nl: {
        label: 'Meld eigen belang',
        explain:
          'U tekende zelf, hebt hier een middel of kent de betrokkenen. U kunt daarna niets meer met deze zaak doen; dat is niet terug te draaien.',
        done: 'Uw belang is gemeld',
      },
      en: {
        label: 'Declare own interest',
        explain:
          'You signed yourself, hold a means here or know the people concerned. You cannot do anything with this case afterwards; this cannot be undone.',
        done: 'Your interest was declared',
      },
    },
  },
});
