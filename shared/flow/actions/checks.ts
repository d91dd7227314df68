/** Actions of verification: checks, identity documents, the register, and what reopens them from outside. */
import { z } from 'zod';
import { CHECK_OUTCOMES } from '../../checks/check';
import { DOCUMENT_STATUSES, UNAVAILABLE_CAUSES } from '../../checks/identity/documentStatus';
import { recordDocumentSchema } from '../../checks/identity/identityDocument';
import { defineActions, recorded } from './action';
import { inPanel, reasonField } from './form';
import { officers, officersAndDesk, system, verifying } from './parties';
import { alike, checkEvidenceSchema, confirmedProposalSchema, id, reason, remark } from './shapes';

export const checksActions = defineActions({
  recordCheck: {
    handling: true,
    rows: [{ from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor', 'certifiedOnIdentity'] }],
    input: z.strictObject({
      checkId: id,
      /** The same check of the same human in another role: one judgement serves all of them. */
      also: alike,
      outcome: z.enum(CHECK_OUTCOMES),
      reasonCode: z.string().max(60).nullable().default(null),
      remark,
      evidence: checkEvidenceSchema,
    }),
    event: recorded('check.recorded', {
      group: 'checks',
      sentence: { nl: 'Controle %{code} vastgelegd: %{outcome}.', en: 'Check %{code} recorded: %{outcome}.' },
    }).holding<{ checkId: string; code: string; outcome: string; reasonCode: string | null }>(),
    form: inPanel,
    words: {
      nl: { label: 'Leg controle vast', explain: 'Leg de uitkomst van de controle vast.', done: 'Controle vastgelegd' },
      en: { label: 'Record check', explain: 'Record the outcome of the check.', done: 'Check recorded' },
    },
  },

  confirmProposals: {
    handling: true,
    rows: [{ from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor', 'certifiedOnIdentity'] }],
    input: z.strictObject({ proposals: z.array(confirmedProposalSchema).min(1).max(200) }),
    event: recorded('checks.proposalsConfirmed', {
      group: 'checks',
      sentence: {
        nl: '%{count|voorstel|voorstellen} van het systeem bevestigd.',
        en: '%{count|proposal|proposals} of the desk confirmed.',
      },
    }).holding<{ count: number }>(),
    form: inPanel,
    words: {
      nl: {
        label: 'Bevestig voorstellen',
        explain: 'Bevestig wat het systeem voorstelt en u hebt gezien.',
        done: 'Voorstellen bevestigd',
      },
      en: {
        label: 'Confirm proposals',
        explain: 'Confirm what the desk proposes and you have seen.',
        done: 'Proposals confirmed',
      },
    },
  },

  requestWaiver: {
    handling: true,
    rows: [{ from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor'] }],
    input: z.strictObject({ checkId: id, reason }),
    event: recorded('check.waiverRequested', {
      group: 'checks',
      sentence: {
        nl: 'Ontheffing gevraagd voor controle %{code}. Reden: %{reason}',
        en: 'Waiver asked for check %{code}. Reason: %{reason}',
      },
    }).holding<{ checkId: string; code: string; reason: string }>(),
    form: { ...inPanel, fields: [reasonField] },
    words: {
      nl: {
        label: 'Vraag ontheffing',
        explain: 'Vraag de teamleider om deze controle te accepteren, hoewel die niet akkoord is.',
        done: 'Ontheffing gevraagd',
      },
      en: {
        label: 'Ask for waiver',
        explain: 'Ask the supervisor to accept this check although it failed.',
        done: 'Waiver asked for',
      },
    },
  },

  recordIdentityDocument: {
    handling: true,
    rows: [{ from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor', 'certified'] }],
    input: recordDocumentSchema,
    event: recorded('identity.documentRecorded', {
      group: 'checks',
      sentence: {
        nl: 'Identiteitsbewijs vastgelegd: %{documentKind} van %{subjectId}. MRZ: %{zone}.',
        en: 'Identity document recorded: %{documentKind} of %{subjectId}. MRZ: %{zone}.',
      },
    }).holding<{
      identityDocumentId: string;
      subject: string;
      subjectId: string;
      documentKind: string;
      zone: string;
      corrects: string | null;
    }>(),
    form: inPanel,
    words: {
      nl: {
        label: 'Leg identiteitsbewijs vast',
        explain: 'Leg vast wat op het identiteitsbewijs staat. Een eerder vastgelegd document blijft in de historie.',
        done: 'Identiteitsbewijs vastgelegd',
      },
      en: {
        label: 'Record identity document',
        explain: 'Record what the identity document says. A document recorded before stays in the history.',
        done: 'Identity document recorded',
      },
    },
  },

  // The verification service is asked before, outside of any transaction; this records what it answered.
  recordDocumentStatus: {
    handling: true,
    rows: [{ from: verifying, to: 'stays', roles: officers, guards: ['assignedToActor', 'certified'] }],
    input: z.strictObject({
      identityDocumentId: id,
      result: z.enum(DOCUMENT_STATUSES),
      cause: z.enum(UNAVAILABLE_CAUSES).nullable(),
      provider: z.string().max(200),
      reference: z.string().max(100),
      numberHashes: z.array(z.string().max(120)).min(1),
      askedAt: z.iso.datetime(),
    }),
    event: recorded('identity.statusAsked', {
      group: 'checks',
      sentence: { nl: 'Documentstatus nagevraagd: %{result}.', en: 'Document status asked: %{result}.' },
    }).holding<{ identityDocumentId: string; result: string; cause: string | null; provider: string }>(),
    words: { nl: { label: 'Leg status van document vast' }, en: { label: 'Record document status' } },
  },

  // The trade register is asked before the transaction; its answer is kept with the case. An answer that comes late cancels a pending approval.
  consultRegister: {
    handling: true,
    rows: [
      {
        from: ['received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification'],
        to: 'stays',
        roles: officersAndDesk,
        guards: ['unassignedOrActor'],
      },
      { from: ['awaitingApproval'], to: 'inVerification', roles: officersAndDesk },
    ],
    /** What the register says is fetched by the desk before the transaction; nobody sends it. */
    input: z.strictObject({}),
    event: recorded('register.consulted', {
      group: 'checks',
      sentence: {
        nl: 'Handelsregister geraadpleegd bij %{provider}: %{result}, gegevens van %{asOf}.',
        en: 'Trade register consulted at %{provider}: %{result}, data of %{asOf}.',
      },
    }).holding<{ result: string; errorCode: string | null; asOf: string; provider: string }>(),
    form: inPanel,
    words: {
      nl: {
        label: 'Vraag het Handelsregister op',
        explain: 'Haal op wat het Handelsregister nu over dit bedrijf zegt.',
        done: 'Handelsregister opgevraagd',
      },
      en: {
        label: 'Ask the trade register',
        explain: 'Fetch what the trade register now says about this company.',
        done: 'Trade register asked',
      },
    },
  },

  // What changes outside the case: the desk itself looks again, and a pending approval falls away. A decided case stays as it was decided.
  moveToPolicy: {
    rows: [
      {
        from: [
          'announced',
          'received',
          'referred',
          'inVerification',
          'awaitingCustomer',
          'awaitingIdentification',
          'onHold',
        ],
        to: 'stays',
        roles: system,
        guards: ['undecided'],
      },
      { from: ['awaitingApproval'], to: 'inVerification', roles: system },
    ],
    input: z.strictObject({ version: z.int().min(1) }),
    event: recorded('checks.policyMoved', {
      group: 'checks',
      sentence: {
        nl: 'Van beleid versie %{from} naar versie %{to}. Gewijzigde instellingen: %{settings}. Heropend: %{reopenedChecks}.',
        en: 'From policy version %{from} to version %{to}. Changed settings: %{settings}. Reopened: %{reopenedChecks}.',
      },
      nothing: {
        nl: 'Van beleid versie %{from} naar versie %{to}. Voor deze zaak verandert er niets.',
        en: 'Moved from policy version %{from} to version %{to}. Nothing changes for this case.',
      },
    }).holding<{ from: number; to: number; settings: string[]; reopenedChecks: string[] }>(),
    words: { nl: { label: 'Zet over naar nieuw beleid' }, en: { label: 'Move to the new policy' } },
  },

  recheckRegistration: {
    rows: [
      {
        from: ['received', 'referred', 'inVerification', 'awaitingCustomer', 'awaitingIdentification', 'onHold'],
        to: 'stays',
        roles: system,
        guards: ['undecided'],
      },
      { from: ['awaitingApproval'], to: 'inVerification', roles: system },
    ],
    input: z.strictObject({ companyChanged: z.boolean() }),
    event: recorded('checks.registrationChanged', {
      group: 'checks',
      sentence: {
        nl: 'De registratie is gewijzigd en opnieuw vergeleken. Heropend: %{reopenedChecks}.',
        en: 'The registration changed and was compared again. Reopened: %{reopenedChecks}.',
      },
      nothing: {
        nl: 'De registratie is gewijzigd en opnieuw vergeleken. Er is niets heropend.',
        en: 'The registration was changed and compared again. Nothing was reopened.',
      },
    }).holding<{ reopenedChecks: string[] }>(),
    words: {
      nl: { label: 'Vergelijk opnieuw met de registratie' },
      en: { label: 'Compare with the registration again' },
    },
  },

  reopenOutdated: {
    rows: [
      { from: verifying, to: 'stays', roles: system, guards: ['registerOutdated'] },
      { from: ['awaitingApproval'], to: 'inVerification', roles: system, guards: ['registerOutdated'] },
    ],
    input: z.strictObject({}),
    event: recorded('checks.registerOutdated', {
      group: 'checks',
      sentence: {
        nl: 'De registergegevens van %{asOf} zijn ouder dan %{days|dag|dagen}. Heropend: %{reopenedChecks}.',
        en: 'The register data of %{asOf} are older than %{days|day|days}. Reopened: %{reopenedChecks}.',
      },
      nothing: {
        nl: 'De registergegevens van %{asOf} zijn ouder dan %{days|dag|dagen}. Er is niets heropend.',
        en: 'The register data of %{asOf} are older than %{days|day|days}. Nothing was reopened.',
      },
    }).holding<{ asOf: string; days: number; reopenedChecks: string[] }>(),
    words: { nl: { label: 'Heropen om oude registergegevens' }, en: { label: 'Reopen because of old register data' } },
  },
});
