/** Registry of messages to customers: when each is sent, which facts it has, by which ways, and who has a say in its words. */
import type { LocalText } from '../../catalogue/checkType';
import { SENDER_PLACEHOLDERS, type SenderPlaceholder } from '../sender';

/** Facts of a case that a template may name between double braces; written out for the customer when they are filled in. */
export const CASE_PLACEHOLDERS = [
  'company',
  'caseNumber',
  'level',
  'receivedOn',
  'dueOn',
  'persons',
  'appointment',
  'decidedOn',
] as const;
export type CasePlaceholder = (typeof CASE_PLACEHOLDERS)[number];
export type Placeholder = CasePlaceholder | SenderPlaceholder;

/** Parts of a template that the desk fills: what is asked or why not, and what the officer wrote for the customer. */
export const MESSAGE_SLOTS = ['items', 'note'] as const;
export type MessageSlot = (typeof MESSAGE_SLOTS)[number];

export interface MessageKind {
  readonly title: LocalText;
  readonly sentWhen: LocalText;
  /** What of the case its template may name; who sends it may be named in every one. */
  readonly placeholders: readonly CasePlaceholder[];
  /** What its template must name, or the customer would not know what it is about. */
  readonly required: readonly CasePlaceholder[];
  /** What its template must leave room for, each once. */
  readonly slots: readonly MessageSlot[];
  /** officer: whoever sends it sees it before, and adds words of their own; desk: it goes by itself. */
  readonly wordedBy: 'officer' | 'desk';
  /** Beside the mail: always a letter too, or only where no mail can go, or never. */
  readonly post: 'always' | 'withoutMail' | 'never';
  /** Asks the customer for something: what of it has not gone yet when they answer, or their case ends, does not go any more. */
  readonly asks: boolean;
  /** Goes to whoever is on record, at the address on record, whatever was declared; left out it goes to the managers. */
  readonly toRegistered?: true;
}

const ALWAYS_NAMED = ['company', 'caseNumber', 'level'] as const satisfies readonly CasePlaceholder[];

/** In the order of the life of a case. Names are stored with what was sent: never rename one. */
export const MESSAGE_KINDS = {
  confirmationOfReceipt: {
    title: { nl: 'Ontvangstbevestiging', en: 'Confirmation of receipt' },
    sentWhen: { nl: 'Zodra de eerste brief is geregistreerd', en: 'As soon as the first letter is registered' },
    placeholders: [...ALWAYS_NAMED, 'receivedOn'],
    required: ['caseNumber', 'receivedOn'],
    slots: [],
    wordedBy: 'desk',
    post: 'withoutMail',
    asks: false,
  },
  supplementRequest: {
    title: { nl: 'Verzoek om aanvulling', en: 'Request for a supplement' },
    sentWhen: { nl: 'Als een medewerker om aanvulling vraagt', en: 'When an officer asks for a supplement' },
    placeholders: [...ALWAYS_NAMED, 'dueOn'],
    required: ['caseNumber', 'dueOn'],
    slots: ['items', 'note'],
    wordedBy: 'officer',
    post: 'always',
    asks: true,
  },
  reminder: {
    title: { nl: 'Herinnering', en: 'Reminder' },
    sentWhen: { nl: 'Als de aanvulling nog niet binnen is', en: 'When the supplement has not come yet' },
    placeholders: [...ALWAYS_NAMED, 'dueOn'],
    required: ['caseNumber', 'dueOn'],
    slots: ['items'],
    wordedBy: 'desk',
    post: 'withoutMail',
    asks: true,
  },
  identification: {
    title: { nl: 'Uitnodiging voor identificatie', en: 'Invitation to identify' },
    sentWhen: {
      nl: 'Als een medewerker de zaak naar identificatie stuurt',
      en: 'When an officer sends the case to identification',
    },
    placeholders: [...ALWAYS_NAMED, 'persons', 'appointment'],
    required: ['caseNumber', 'persons', 'appointment'],
    slots: ['note'],
    wordedBy: 'officer',
    post: 'always',
    asks: true,
  },
  rejection: {
    title: { nl: 'Afwijzing', en: 'Rejection' },
    sentWhen: { nl: 'Als een teamleider de aanvraag afwijst', en: 'When a supervisor rejects the application' },
    placeholders: ALWAYS_NAMED,
    required: ['caseNumber'],
    slots: ['items', 'note'],
    wordedBy: 'officer',
    post: 'always',
    asks: false,
  },
  paperReminder: {
    title: { nl: 'Herinnering aan het contract', en: 'Reminder of the contract' },
    sentWhen: {
      nl: 'Als het contract nog niet binnen is en de aanvraag bijna vervalt',
      en: 'When the contract has not come yet and the application is about to lapse',
    },
    placeholders: [...ALWAYS_NAMED, 'dueOn'],
    required: ['caseNumber', 'dueOn'],
    slots: [],
    wordedBy: 'desk',
    post: 'withoutMail',
    asks: true,
  },
  approval: {
    title: { nl: 'Goedkeuring', en: 'Approval' },
    sentWhen: { nl: 'Als een teamleider de aanvraag goedkeurt', en: 'When a supervisor approves the application' },
    placeholders: [...ALWAYS_NAMED, 'persons'],
    required: ['caseNumber', 'level', 'persons'],
    slots: ['items'],
    wordedBy: 'desk',
    post: 'withoutMail',
    asks: false,
  },
  upgradeNotice: {
    title: { nl: 'Melding aan wie geregistreerd staat', en: 'Notice to who is on record' },
    sentWhen: {
      nl: 'Bij goedkeuring, aan het geregistreerde adres en de geregistreerde mailbox van elke persoon',
      en: 'At approval, to the registered address and the registered mailbox of each person',
    },
    placeholders: [...ALWAYS_NAMED, 'decidedOn'],
    required: ['company', 'caseNumber', 'level', 'decidedOn'],
    slots: [],
    wordedBy: 'desk',
    post: 'always',
    asks: false,
    toRegistered: true,
  },
  codeReminder: {
    title: { nl: 'Herinnering aan de code', en: 'Reminder of the code' },
    sentWhen: {
      nl: 'Als een code of link halverwege zijn geldigheid nog niet is gebruikt',
      en: 'When a code or link has not been used half-way through its life',
    },
    placeholders: [...ALWAYS_NAMED, 'dueOn'],
    required: ['company', 'caseNumber', 'level', 'dueOn'],
    slots: [],
    wordedBy: 'desk',
    post: 'never',
    asks: false,
  },
  completion: {
    title: { nl: 'Afronding', en: 'Completion' },
    sentWhen: {
      nl: 'Als alle personen hebben geactiveerd of zijn afgesloten',
      en: 'When all persons have activated or were closed off',
    },
    placeholders: [...ALWAYS_NAMED, 'persons'],
    required: ['caseNumber', 'level'],
    slots: [],
    wordedBy: 'desk',
    post: 'always',
    asks: false,
  },
  lapse: {
    title: { nl: 'Aanvraag vervallen', en: 'Application lapsed' },
    sentWhen: {
      nl: 'Als papier of aanvulling niet op tijd kwam',
      en: 'When paper or supplement did not come in time',
    },
    placeholders: ALWAYS_NAMED,
    required: ['caseNumber'],
    slots: [],
    wordedBy: 'desk',
    post: 'always',
    asks: false,
  },
} as const satisfies Record<string, MessageKind>;

export type MessageKindId = keyof typeof MESSAGE_KINDS;
export const MESSAGE_KIND_IDS = Object.keys(MESSAGE_KINDS) as [MessageKindId, ...MessageKindId[]];

/** The entry of a kind, in the width every entry shares. */
export function messageKind(id: MessageKindId): MessageKind {
  return MESSAGE_KINDS[id];
}

/** Everything that the template of a kind may name. */
export function placeholdersOf(id: MessageKindId): readonly Placeholder[] {
  return [...messageKind(id).placeholders, ...SENDER_PLACEHOLDERS];
}

/** Kinds that ask something of the customer. */
export const ASKING_KINDS = MESSAGE_KIND_IDS.filter((id) => MESSAGE_KINDS[id].asks);

/** Whether a word from the trail or an address names a kind. */
export function isMessageKind(word: string): word is MessageKindId {
  return MESSAGE_KIND_IDS.some((id) => id === word);
}
