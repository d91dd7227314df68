/** Actions of the post room: letters come in, are read, moved, redacted and referred. */
import type { ScanHash } from '../../audit/scanHashes';
import { z } from 'zod';
import { isoDate } from '../../application/fields/texts';
import { defineActions, recorded } from './action';
import { customersWordFields, inPanel, remarkField, withReason } from './form';
import { officers, officersAndDesk, running, supervisor } from './parties';
import { id, intakeAnswersSchema, namedPageSchema, reason, remark, saidByCustomer } from './shapes';

export const intakeActions = defineActions({
  // Post comes in. A further letter brings a waiting case back to its officer and cancels a pending approval.
  registerMail: {
    handling: true,
    rows: [
      { from: ['announced'], to: 'received', roles: officersAndDesk },
      {
        from: ['received', 'referred', 'inVerification', 'awaitingIdentification', 'onHold'],
        to: 'stays',
        roles: officersAndDesk,
        guards: ['undecided'],
      },
      { from: ['awaitingCustomer', 'awaitingApproval'], to: 'inVerification', roles: officersAndDesk },
    ],
    input: z.strictObject({ mailItemId: id }),
    event: recorded('mail.registered', {
      group: 'intake',
      sentence: {
        nl: 'Poststuk geregistreerd, ontvangen op %{receivedOn}, met %{documents|bestand|bestanden}.',
        en: 'Letter registered, received on %{receivedOn}, with %{documents|file|files}.',
      },
    }).holding<{
      mailItemId: string;
      receivedOn: string;
      documents: number;
      reopenedChecks: string[];
      /** Which bytes these were; letters of before this was told have none. */
      scans?: ScanHash[];
    }>(),
    words: { nl: { label: 'Registreer post' }, en: { label: 'Register post' } },
  },

  // A letter can be on file before its scan: it moves nothing, but nobody decides on the case until it was read.
  logMail: {
    handling: true,
    rows: [{ from: running, to: 'stays', roles: officers, guards: ['undecided'] }],
    input: z.strictObject({ mailItemId: id }),
    event: recorded('mail.logged', {
      group: 'intake',
      sentence: {
        nl: 'Poststuk zonder scan geregistreerd, ontvangen op %{receivedOn}.',
        en: 'Letter registered without a scan, received on %{receivedOn}.',
      },
    }).holding<{ mailItemId: string; receivedOn: string }>(),
    words: { nl: { label: 'Registreer post zonder scan' }, en: { label: 'Register post without a scan' } },
  },

  unlogMail: {
    handling: true,
    rows: [{ from: running, to: 'stays', roles: officers, guards: ['letterAwaitsScan'] }],
    /** Without `to` the letter was never there: it is taken off the file. */
    input: z.strictObject({
      mailItemId: id,
      to: z.strictObject({ id, number: z.string().max(40) }).nullable(),
      reason,
    }),
    /** `toNumber` is empty when the letter was put on file by mistake. */
    event: recorded('mail.unlogged', {
      group: 'intake',
      sentence: {
        nl: 'Poststuk %{number} van de zaak gehaald voordat het een scan had. Reden: %{reason}',
        en: 'Letter %{number} taken off the case before it had a scan. Reason: %{reason}',
      },
    }).holding<{ mailItemId: string; number: string; toNumber: string; reason: string }>(),
    words: {
      nl: { label: 'Haal post zonder scan van de zaak' },
      en: { label: 'Take post without a scan off the case' },
    },
  },

  // A letter that belongs to another case goes there. Without its last letter a case waits for its paper again.
  unlinkMail: {
    handling: true,
    rows: [
      {
        from: [
          'received',
          'referred',
          'inVerification',
          'awaitingCustomer',
          'awaitingIdentification',
          'awaitingApproval',
        ],
        to: 'announced',
        roles: officers,
        guards: ['lastLetter'],
      },
      {
        from: ['received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification'],
        to: 'stays',
        roles: officers,
        guards: ['moreLetters'],
      },
      { from: ['awaitingApproval'], to: 'inVerification', roles: officers, guards: ['moreLetters'] },
      { from: ['onHold'], to: 'stays', roles: officers, guards: ['letterRegistered', 'undecided'] },
    ],
    /** Without `toId` the letter goes back to the tray. */
    input: z.strictObject({ mailItemId: id, toId: id.nullable(), toNumber: z.string().max(40), reason }),
    /** `toNumber` is empty when it went back to the tray. */
    event: recorded('mail.unlinked', {
      group: 'intake',
      sentence: {
        nl: 'Poststuk van deze zaak gehaald en verplaatst naar %{toNumber}. Reden: %{reason}',
        en: 'Letter taken off this case and moved to %{toNumber}. Reason: %{reason}',
      },
    }).holding<{ mailItemId: string; toNumber: string; reason: string }>(),
    words: { nl: { label: 'Zet post op een andere zaak' }, en: { label: 'Move post to another case' } },
  },

  answerChecklist: {
    handling: true,
    rows: [{ from: ['received', 'inVerification'], to: 'stays', roles: officers, guards: ['unassignedOrActor'] }],
    input: z.strictObject({
      mailItemId: id,
      answers: intakeAnswersSchema,
      /** The date beside the signature; left alone when it is not given. */
      signedOn: isoDate.nullable().optional(),
    }),
    event: recorded('mail.checklistAnswered', {
      group: 'intake',
      sentence: {
        nl: 'Checklist van de brief beantwoord: %{items}.',
        en: 'Checklist of the letter answered: %{items}.',
      },
      nothing: {
        nl: 'Checklist van de brief bekeken; er veranderde geen antwoord.',
        en: 'Checklist of the letter looked at; no answer changed.',
      },
    }).holding<{ mailItemId: string; items: string[]; answers: string[]; signedOn?: string }>(),
    form: inPanel,
    words: {
      nl: { label: 'Vul checklist in', explain: 'Beantwoord de vragen die nog openstaan.', done: 'Antwoorden bewaard' },
      en: { label: 'Fill in checklist', explain: 'Answer the questions that are still open.', done: 'Answers saved' },
    },
  },

  // Whoever reads a letter says what each page is. A page whose kind changes reopens what rested on it.
  setPageKind: {
    handling: true,
    rows: [
      {
        from: ['received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification'],
        to: 'stays',
        roles: officers,
        guards: ['unassignedOrActor'],
      },
    ],
    /** What pages of one scan are; each must have been on the screen of whoever says so. */
    input: z.strictObject({ documentId: id, pages: z.array(namedPageSchema).min(1).max(500) }),
    /** `kinds` reads "1=contractCompany"; whose copy it is stands in `subjectIds`, in the order of the pages. */
    event: recorded('mail.pageKindSet', {
      group: 'intake',
      sentence: { nl: 'Pagina’s benoemd: %{kinds}.', en: 'Pages named: %{kinds}.' },
    }).holding<{ documentId: string; kinds: string[]; subjectIds: string[]; reopenedChecks: string[] }>(),
    form: inPanel,
    words: {
      nl: {
        label: 'Benoem pagina',
        explain: 'Zeg van elke pagina wat het is, terwijl u de brief leest.',
        done: 'Soort van de pagina vastgelegd',
      },
      en: {
        label: 'Name page',
        explain: 'Say of each page what it is while you read the letter.',
        done: 'Kind of page recorded',
      },
    },
  },

  // A letter without the note that it is an upgrade: the customer is asked, nobody assumes it.
  recordUpgradeAnswer: {
    handling: true,
    rows: [
      {
        from: ['received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification', 'onHold'],
        to: 'stays',
        roles: officers,
        guards: ['upgradeAsked', 'undecided'],
      },
      { from: ['awaitingApproval'], to: 'inVerification', roles: officers, guards: ['upgradeAsked'] },
    ],
    input: saidByCustomer.extend({ isUpgrade: z.boolean(), remark }),
    event: recorded('intake.upgradeAnswered', {
      group: 'intake',
      sentence: {
        nl: 'Antwoord van de klant over de upgrade (%{channel}, %{on}): %{isUpgrade}.',
        en: 'Customer’s answer about the upgrade (%{channel}, %{on}): %{isUpgrade}.',
      },
    }).holding<{ isUpgrade: boolean; channel: string; on: string }>(),
    form: {
      fields: [{ name: 'isUpgrade', kind: 'yesNo', required: true }, ...customersWordFields, remarkField],
      place: 'bar',
      tone: 'plain',
    },
    words: {
      nl: {
        label: 'Leg antwoord over upgrade vast',
        explain:
          'De brief zegt niet dat dit een upgrade is. Vraag het de klant en leg het antwoord vast. Zonder antwoord start de controle niet.',
        done: 'Antwoord van de klant vastgelegd',
      },
      en: {
        label: 'Record answer about upgrade',
        explain:
          'The letter does not say that this is an upgrade. Ask the customer and record the answer. Without it the checks do not start.',
        done: 'Customer’s answer recorded',
      },
    },
  },

  // What is painted over cannot be read again: whoever holds the case does it, and what rested on those pages is judged anew.
  redactDocument: {
    handling: true,
    rows: [
      {
        from: ['received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification', 'onHold'],
        to: 'stays',
        roles: officers,
        guards: ['unassignedOrActor', 'undecided'],
      },
      { from: ['awaitingApproval'], to: 'inVerification', roles: officers, guards: ['unassignedOrActor'] },
    ],
    input: z.strictObject({
      documentId: id,
      /** Pages that were painted over. */
      pages: z.array(z.int().min(1)).min(1),
      reason,
    }),
    event: recorded('document.redacted', {
      group: 'intake',
      sentence: {
        nl: 'Bestand afgeschermd op %{pages|pagina|pagina’s}. Reden: %{reason}',
        en: 'File redacted on %{pages|page|pages}. Reason: %{reason}',
      },
    }).holding<Partial<ScanHash> & { documentId: string; pages: number; reason: string }>(),
    words: { nl: { label: 'Scherm pagina’s af' }, en: { label: 'Redact pages' } },
  },

  refer: {
    handling: true,
    rows: [
      { from: ['received'], to: 'referred', roles: [...officers, 'system'], guards: ['separateRouteHit'] },
      // What turns out after the checks began goes the same way; the desk itself takes no case out of an officer's hands.
      { from: ['inVerification'], to: 'referred', roles: officers, guards: ['assignedToActor', 'separateRouteHit'] },
    ],
    input: z.strictObject({}),
    event: recorded('intake.referred', {
      group: 'intake',
      sentence: { nl: 'Verwezen naar de aparte route: %{causes}.', en: 'Referred to the separate route: %{causes}.' },
    }).holding<{ causes: string[] }>(),
    form: { fields: [], place: 'bar', tone: 'main' },
    words: {
      nl: {
        label: 'Verwijs naar aparte route',
        explain: 'De zaak gaat naar de aparte route. Een teamleider beslist over het vervolg.',
        done: 'Verwezen naar de aparte route',
      },
      en: {
        label: 'Refer to separate route',
        explain: 'The case goes to the separate route. A supervisor decides what follows.',
        done: 'Referred to the separate route',
      },
    },
  },

  keepInNormalRoute: {
    handling: true,
    rows: [{ from: ['referred'], to: 'received', roles: supervisor }],
    input: z.strictObject({ reason }),
    event: recorded('intake.keptInNormalRoute', {
      group: 'intake',
      sentence: {
        nl: 'In de gewone route gehouden. Reden: %{reason}',
        en: 'Kept in the normal route. Reason: %{reason}',
      },
    }).holding<{ reason: string }>(),
    form: { ...withReason, tone: 'main' },
    words: {
      nl: {
        label: 'Houd in gewone route',
        explain: 'De zaak blijft in de gewone route, met uw reden erbij.',
        done: 'De zaak blijft in de gewone route',
      },
      en: {
        label: 'Keep in normal route',
        explain: 'The case stays in the normal route, with your reason beside it.',
        done: 'The case stays in the normal route',
      },
    },
  },
});
