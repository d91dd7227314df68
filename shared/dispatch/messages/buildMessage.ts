/** Makes the words of a message from its template and the facts of a case. */
import type { AssuranceLevelId } from '../../application/assuranceLevels';
import type { ReasonCode } from '../../checks/checkTypes';
import type { SupplementItem } from '../../checks/supplement';
import { formatLetterDate, type LetterLanguage } from '../letterDate';
import type { MessageBlock, MessageContent, MessageItem } from './messageContent';
import { messageKind, type MessageKindId } from './messageKinds';
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
    readonly items: readonly SupplementItem[];
    readonly note: string;
  };
  reminder: { readonly dueOn: string; readonly items: readonly SupplementItem[] };
  rejection: { readonly reasonCodes: readonly ReasonCode[]; readonly note: string };
  paperReminder: { readonly dueOn: string };
  /** `dropped`: who was left out, and why; reason codes only, since remarks are for colleagues. */
  approval: { readonly persons: readonly string[]; readonly dropped: readonly DroppedPerson[] };
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

interface Parts {
  readonly facts: Facts;
  readonly items: readonly MessageItem[];
  readonly note: string;
}

const JOINED = { nl: 'nl-NL', en: 'en-GB' } as const;

function listOf(names: readonly string[], language: LetterLanguage): string {
  return new Intl.ListFormat(JOINED[language]).format(names);
}

function partsOf({ kind, about, facts }: MessageInput, language: LetterLanguage): Parts {
  const common = { company: about.company, caseNumber: about.caseNumber, level: about.level };
  const none = { items: [], note: '' } as const;
  switch (kind) {
    case 'confirmationOfReceipt':
      return { ...none, facts: { ...common, receivedOn: formatLetterDate(facts.receivedOn, language) } };
    case 'supplementRequest':
    case 'reminder':
      return {
        facts: { ...common, dueOn: formatLetterDate(facts.dueOn, language) },
        items: facts.items.map((item) => wordItem(item, language)),
        note: 'note' in facts ? facts.note : '',
      };
    case 'rejection':
      return { facts: common, items: wordReasons(facts.reasonCodes, language), note: facts.note };
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

function blocksOf(block: TemplateBlock, { facts, items, note }: Parts): MessageBlock[] {
  switch (block.kind) {
    case 'items':
      return items.length === 0 ? [] : [{ kind: 'items', items }];
    case 'note':
      return paragraphs(note);
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

/**
 * @param input kind, case and facts
 * @param template in force for this kind and language
 * @returns the words; the same input gives the same words
 * @throws Error when the template names what this kind does not have (`templateProblems` keeps such one from use)
 */
export function buildMessage(
  input: MessageInput,
  { template, language }: { readonly template: MessageTemplate; readonly language: LetterLanguage },
): MessageContent {
  const parts = partsOf(input, language);
  const { slots } = messageKind(input.kind);
  const blocks = template.blocks.filter(({ kind }) => (kind !== 'items' && kind !== 'note') || slots.includes(kind));
  return {
    subject: fillIn(template.subject, parts.facts),
    salutation: fillIn(template.salutation, parts.facts),
    blocks: blocks.flatMap((block, at) => (announcesNothing(blocks, at, parts) ? [] : blocksOf(block, parts))),
    closing: fillIn(template.closing, parts.facts),
  };
}
