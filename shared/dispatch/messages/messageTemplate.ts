/** The template of a message: a few blocks of text with facts named between double braces, and what may be wrong with one. */
import { z } from 'zod';
import { messageKind, placeholdersOf, type MessageKindId, type MessageSlot, type Placeholder } from './messageKinds';

const words = z.string().trim().min(1).max(2000);

export const templateBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: z.string().trim().min(1).max(200) }),
  z.strictObject({ kind: z.literal('paragraph'), text: words }),
  z.strictObject({ kind: z.literal('items') }),
  z.strictObject({ kind: z.literal('note') }),
  /** How to reach us; a template that has no place for it has it at its end. */
  z.strictObject({ kind: z.literal('contact') }),
]);
export type TemplateBlock = z.infer<typeof templateBlockSchema>;

export const messageTemplateSchema = z.strictObject({
  subject: z.string().trim().min(1).max(150),
  salutation: z.string().trim().min(1).max(150),
  blocks: z.array(templateBlockSchema).min(1).max(40),
  closing: z.string().trim().min(1).max(150),
});
export type MessageTemplate = z.infer<typeof messageTemplateSchema>;

/** `what` names the placeholder or slot as it stands in the template. */
export interface TemplateProblem {
  readonly problem:
    | 'unknownPlaceholder'
    | 'missingPlaceholder'
    | 'missingSlot'
    | 'repeatedSlot'
    | 'unknownSlot'
    | 'openBraces';
  readonly what: string;
}

const NAMED = /\{\{\s*([^{}]*?)\s*\}\}/g;
/** A name with the full stop behind it, which a fact that ends in one of its own ("B.V.") takes the place of. */
const FILLED = /\{\{\s*([^{}]*?)\s*\}\}(\.(?!\.))?/g;

function textsOf({ subject, salutation, blocks, closing }: MessageTemplate): string[] {
  return [subject, salutation, ...blocks.flatMap((block) => ('text' in block ? [block.text] : [])), closing];
}

function slotProblems(kind: MessageKindId, template: MessageTemplate): TemplateProblem[] {
  const { slots } = messageKind(kind);
  const used = template.blocks.flatMap(({ kind: block }): MessageSlot[] =>
    block === 'items' || block === 'note' ? [block] : [],
  );
  const contacts = template.blocks.filter(({ kind: block }) => block === 'contact').length;
  return [
    ...(contacts > 1 ? [{ problem: 'repeatedSlot', what: 'contact' } as const] : []),
    ...slots.filter((slot) => !used.includes(slot)).map((what) => ({ problem: 'missingSlot', what }) as const),
    ...[...new Set(used)].flatMap((what): TemplateProblem[] => {
      if (!slots.includes(what)) {
        return [{ problem: 'unknownSlot', what }];
      }
      return used.filter((slot) => slot === what).length > 1 ? [{ problem: 'repeatedSlot', what }] : [];
    }),
  ];
}

/**
 * What keeps a template from being used for a kind.
 * @returns nothing when every fact it names is one of the kind's, every required fact and slot is there, and no brace
 *   is left open
 */
export function templateProblems(kind: MessageKindId, template: MessageTemplate): TemplateProblem[] {
  const { required } = messageKind(kind);
  const texts = textsOf(template);
  const named = [...new Set(texts.flatMap((text) => [...text.matchAll(NAMED)].map(([, name = '']) => name)))];
  return [
    ...named
      .filter((name) => !placeholdersOf(kind).some((known) => known === name))
      .map((what) => ({ problem: 'unknownPlaceholder', what }) as const),
    ...required
      .filter((name) => !named.includes(name))
      .map((what) => ({ problem: 'missingPlaceholder', what }) as const),
    ...slotProblems(kind, template),
    ...texts
      .filter((text) => /[{}]{2}/.test(text.replace(NAMED, '')))
      .map((what) => ({ problem: 'openBraces', what: what.slice(0, 40) }) as const),
  ];
}

export type Facts = Readonly<Partial<Record<Placeholder, string>>>;

function hasFact(facts: Facts, name: string): name is Placeholder {
  return Object.hasOwn(facts, name);
}

/**
 * Fills facts into a text. What was filled in is never read again: braces in a customer's name stay braces.
 * @throws Error when the text names a fact that is not given
 */
export function fillIn(text: string, facts: Facts): string {
  return text.replace(FILLED, (_, name: string, stop: string | undefined) => {
    const value = hasFact(facts, name) ? facts[name] : undefined;
    if (value === undefined) {
      throw new Error(`The template names ${name}, which this message does not have`);
    }
    return stop === undefined || value.endsWith('.') ? value : `${value}.`;
  });
}
