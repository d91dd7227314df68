/** Makes the words of a message from its template and the facts of a case. */
import type { AssuranceLevelId } from '../../application/assuranceLevels';
import type { ReasonCode } from '../../catalogue/checkTypes';
import type { PlannedAppointment } from '../../application/plannedAppointment';
import type { AskedItem } from './askedItem';
import { formatLetterDate, type LetterLanguage } from '../letterDate';
import { contactDetails, senderFacts, type ContactDetails, type Sender } from '../sender';
import type { LetterPlace } from './disclosure';
import type { MessageBlock, MessageContent, MessageItem } from './messageContent';
import { messageKind, type MessageKindId } from './messageKinds';
import { wordAppointment } from './wordAppointment';
import { fillIn, type Facts, type MessageTemplate, type TemplateBlock } from './messageTemplate';
import { wordItem, wordReasons } from './wordItems';

/** What every message says. Nothing that an officer wrote for colleagues has a place in it, nor in what its kinds add. */
export interface MessageCase {
  readonly caseNumber: string;
  readonly company: string;
  readonly level: AssuranceLevelId;
}

/** Days are ISO days, names as on an envelope; `note` is what an officer wrote for the customer, empty for nothing. */
export interface MessageFacts {
  confirmationOfReceipt: { readonly receivedOn: string };
  supplementRequest: {
    readonly dueOn: string;
    readonly items: readonly AskedItem[];
    readonly note: string;
  };
  /** `appointment`: null when the customer is to call and make one. */
  identification: {
    readonly persons: readonly string[];
    readonly appointment: PlannedAppointment | null;
    readonly note: string;
  };
  reminder: { readonly dueOn: string; readonly items: readonly AskedItem[] };
  rejection: { readonly reasonCodes: readonly ReasonCode[]; readonly note: string };
  paperReminder: { readonly dueOn: string };
  /** `dropped`: who was left out, and why; reason codes only, since remarks are for colleagues. */
  approval: { readonly persons: readonly string[]; readonly dropped: readonly DroppedPerson[] };
  /** Names nobody: one text for everybody who is on record. */
  upgradeNotice: { readonly decidedOn: string };
  /** To one person alone, who has not used a code; `dueOn` is its last day. */
  codeReminder: { readonly personId: string; readonly dueOn: string };
  completion: { readonly persons: readonly string[] };
  lapse: Readonly<Record<never, never>>;
}

export interface DroppedPerson {
  readonly name: string;
  readonly reasonCodes: readonly ReasonCode[];
}

/** A message that is asked for: its kind and its own facts. */
export type MessageRequest = {
  [K in MessageKindId]: { readonly kind: K; readonly facts: MessageFacts[K] };
}[MessageKindId];

/** The same with the case that it is about. */
export type MessageInput = MessageRequest & { readonly about: MessageCase };

/** With what a message is worded. */
export interface Wording {
  readonly template: MessageTemplate;
  readonly language: LetterLanguage;
  readonly sender: Sender;
  readonly letterTo: LetterPlace;
}

interface CaseParts {
  readonly facts: Facts;
  readonly items: readonly MessageItem[];
  readonly note: string;
}

interface Parts extends CaseParts {
  readonly contact: ContactDetails;
}

const JOINED = { nl: 'nl-NL', en: 'en-GB' } as const;

function listOf(names: readonly string[], language: LetterLanguage): string {
  return new Intl.ListFormat(JOINED[language]).format(names);
}

function partsOf({ kind, about, facts }: MessageInput, { language, sender, letterTo }: Wording): CaseParts {
  const { company, caseNumber, level } = about;
  const common = { ...senderFacts(sender, language), company, caseNumber, level };
  const none = { items: [], note: '' } as const;
  switch (kind) {
    case 'confirmationOfReceipt':
      return { ...none, facts: { ...common, receivedOn: formatLetterDate(facts.receivedOn, language) } };
    case 'supplementRequest':
    case 'reminder':
      return {
        facts: { ...common, dueOn: formatLetterDate(facts.dueOn, language) },
        items: facts.items.map((item) => wordItem(item, language, letterTo)),
        note: 'note' in facts ? facts.note : '',
      };
    case 'identification': {
      const appointment = wordAppointment(facts.appointment, { language, sender });
      return {
        facts: { ...common, appointment, persons: listOf(facts.persons, language) },
        items: [],
        note: facts.note,
      };
    }
    case 'rejection':
      return { facts: common, items: wordReasons(facts.reasonCodes, language), note: facts.note };
    case 'codeReminder':
    case 'paperReminder':
      return { ...none, facts: { ...common, dueOn: formatLetterDate(facts.dueOn, language) } };
    case 'approval':
      return {
        facts: { ...common, persons: listOf(facts.persons, language) },
        items: facts.dropped.flatMap(({ name, reasonCodes }) =>
          wordReasons(reasonCodes, language).map((item) => ({ ...item, about: name })),
        ),
        note: '',
      };
    case 'upgradeNotice':
      return { ...none, facts: { ...common, decidedOn: formatLetterDate(facts.decidedOn, language) } };
    case 'completion':
      return { ...none, facts: { ...common, persons: listOf(facts.persons, language) } };
    case 'lapse':
      return { ...none, facts: common };
  }
}

function paragraphs(text: string): MessageBlock[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', text: part }));
}

function blocksOf(block: TemplateBlock, { facts, items, note, contact }: Parts): MessageBlock[] {
  switch (block.kind) {
    case 'items':
      return items.length === 0 ? [] : [{ kind: 'items', items }];
    case 'note':
      return paragraphs(note);
    case 'contact':
      return [{ kind: 'contact', ...contact }];
    case 'heading':
    case 'paragraph':
      return [{ kind: block.kind, text: fillIn(block.text, facts) }];
  }
}

/** A heading above a slot that stays empty would announce nothing. */
function announcesNothing(blocks: readonly TemplateBlock[], at: number, parts: Parts): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  const isSlot = next?.kind === 'items' || next?.kind === 'note';
  return block?.kind === 'heading' && isSlot && blocksOf(next, parts).length === 0;
}

/** The blocks that this kind fills; how to reach us stands in every message, at the end unless the template places it. */
function filledBlocks(kind: MessageKindId, { blocks }: MessageTemplate): readonly TemplateBlock[] {
  const { slots } = messageKind(kind);
  const filled = blocks.filter(({ kind: block }) => (block !== 'items' && block !== 'note') || slots.includes(block));
  return filled.some(({ kind: block }) => block === 'contact') ? filled : [...filled, { kind: 'contact' }];
}

/**
 * @param input kind, case and facts
 * @param wording the template in force for this kind and language, and who sends it
 * @returns the words; the same input gives the same words
 * @throws Error when the template names what this kind does not have (`templateProblems` keeps such one from use)
 */
export function buildMessage(input: MessageInput, wording: Wording): MessageContent {
  const parts = { ...partsOf(input, wording), contact: contactDetails(wording.sender, wording.language) };
  const { template } = wording;
  const blocks = filledBlocks(input.kind, template);
  return {
    subject: fillIn(template.subject, parts.facts),
    salutation: fillIn(template.salutation, parts.facts),
    blocks: blocks.flatMap((block, at) => (announcesNothing(blocks, at, parts) ? [] : blocksOf(block, parts))),
    closing: fillIn(template.closing, parts.facts),
  };
}
