/** Registry of invented cases to try a template on: administrators word templates and open no case. Complete by type. */
import type { LocalText } from '../../catalogue/checkType';
import type { AskedItem } from './askedItem';
import type { MessageCase, MessageFacts, MessageInput } from './buildMessage';
import type { MessageKindId } from './messageKinds';

interface Sample {
  readonly title: LocalText;
  readonly about: MessageCase;
  readonly facts: { readonly [K in MessageKindId]: MessageFacts[K] };
}

const BO = { initials: 'B.', firstNames: 'Bo', prefix: 'van', surname: 'Voorbeeld' };
const EMAIL: AskedItem = {
  kind: 'mismatch',
  field: 'email',
  about: BO,
  declared: 'bo@oostvaart.example',
  registered: 'b.van.voorbeeld@oostvaart.example',
};
const EXTRACT: AskedItem = { kind: 'check', reasonCode: 'EXTRACT_TOO_OLD', about: null };
const MANY: readonly AskedItem[] = [
  EMAIL,
  {
    kind: 'mismatch',
    field: 'street',
    about: null,
    declared: 'Voorbeeldlaan',
    registered: 'Voorbeeldstraat',
  },
  EXTRACT,
  { kind: 'check', reasonCode: 'UPGRADE_NOTE_MISSING', about: null },
  { kind: 'check', reasonCode: 'ID_EXPIRED', about: BO },
  {
    kind: 'mismatch',
    field: 'mobile',
    about: BO,
    declared: '06 12 34 56 78',
    registered: '+31 6 87 65 43 21',
  },
  { kind: 'text', text: 'De laatste pagina van de statuten.' },
];
const PEOPLE = ['B. van Voorbeeld', 'C. Mast', 'D. Spriet', 'Ł. Dvořáček-Šimková', 'E. Kiel'];
const DAYS = { receivedOn: '2026-11-20', dueOn: '2026-12-10', decidedOn: '2026-12-14' } as const;

export const SAMPLE_MESSAGES = {
  short: {
    title: { nl: 'Eén persoon, één vraag', en: 'One person, one question' },
    about: { caseNumber: 'ZU-2026-000123-7', company: 'Zeilmakerij Oostvaart B.V.', level: 'EH2+' },
    facts: {
      confirmationOfReceipt: { receivedOn: DAYS.receivedOn },
      supplementRequest: { dueOn: DAYS.dueOn, items: [EMAIL], note: '' },
      identification: { persons: PEOPLE.slice(0, 1), appointment: null, note: '' },
      reminder: { dueOn: DAYS.dueOn, items: [EMAIL] },
      rejection: { reasonCodes: ['KVK_CHANGED'], note: '' },
      paperReminder: { dueOn: DAYS.dueOn },
      approval: { persons: PEOPLE.slice(0, 1), dropped: [] },
      upgradeNotice: { decidedOn: DAYS.decidedOn },
      codeReminder: { personId: 'sample', dueOn: DAYS.dueOn },
      completion: { persons: PEOPLE.slice(0, 1) },
      lapse: {},
    },
  },
  long: {
    title: { nl: 'Vijf personen, veel vragen, lange naam', en: 'Five persons, many questions, a long name' },
    about: {
      caseNumber: 'ZU-2026-000456-2',
      company: 'Stichting tot Bevordering van de Lange Bedrijfsnamen in Waterrijke Gebieden en Omstreken',
      level: 'EH3',
    },
    facts: {
      confirmationOfReceipt: { receivedOn: DAYS.receivedOn },
      supplementRequest: { dueOn: DAYS.dueOn, items: MANY, note: 'Belt u ons gerust als u hier vragen over hebt.' },
      identification: {
        persons: PEOPLE,
        appointment: { on: '2026-12-07', at: '10:30', place: 'Voorbeeldstraat 17, Voorbeeldstad' },
        note: 'Er is een parkeerplaats naast het gebouw.',
      },
      reminder: { dueOn: DAYS.dueOn, items: MANY },
      rejection: {
        reasonCodes: ['KVK_CHANGED', 'SIGNATURES_INSUFFICIENT', 'ID_EXPIRED'],
        note: 'U kunt opnieuw aanvragen zodra uw bestuur voltallig is.',
      },
      paperReminder: { dueOn: DAYS.dueOn },
      approval: { persons: PEOPLE.slice(0, 4), dropped: [{ name: 'E. Kiel', reasonCodes: ['ID_EXPIRED'] }] },
      upgradeNotice: { decidedOn: DAYS.decidedOn },
      codeReminder: { personId: 'sample', dueOn: DAYS.dueOn },
      completion: { persons: PEOPLE },
      lapse: {},
    },
  },
} as const satisfies Record<string, Sample>;

export type SampleId = keyof typeof SAMPLE_MESSAGES;
export const SAMPLE_IDS = Object.keys(SAMPLE_MESSAGES) as [SampleId, ...SampleId[]];

/** The message of a kind about an invented case. */
export function sampleMessage(kind: MessageKindId, sample: SampleId): MessageInput {
  const { about, facts } = SAMPLE_MESSAGES[sample];
  // Kind and facts belong together by the registry above; the union of all kinds cannot be told apart by a variable.
  return { kind, about, facts: facts[kind] } as MessageInput;
}
