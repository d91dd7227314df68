/** Shapes of the templates of messages: as they are shown, changed and tried. */
import { z } from 'zod';
import { reasonShape } from '../language/reasonShape';
import type { LetterLanguage } from '../dispatch/letterDate';
import { MESSAGE_KIND_IDS, type MessageKindId } from '../dispatch/messages/messageKinds';
import { messageTemplateSchema, type MessageTemplate } from '../dispatch/messages/messageTemplate';
import type { Sender } from '../dispatch/sender';
import { SAMPLE_IDS } from '../dispatch/messages/sampleMessages';

export const LETTER_LANGUAGES = ['nl', 'en'] as const satisfies readonly LetterLanguage[];

/** One version of the words of a kind in a language. */
export interface TemplateVersion {
  readonly kind: MessageKindId;
  readonly language: LetterLanguage;
  readonly version: number;
  readonly template: MessageTemplate;
  /** Why it was changed; empty for the words that a desk starts with, as is the name. */
  readonly reason: string;
  readonly createdByName: string;
  /** Null for the words that a desk starts with. */
  readonly createdAt: string | null;
}

/** The words in force, with every version there was, the newest first. */
export interface TemplateHistory {
  readonly current: TemplateVersion;
  readonly versions: readonly TemplateVersion[];
}

/** The same for whoever words it: with the sender whose facts every template may name. */
export interface TemplateDesk extends TemplateHistory {
  readonly sender: Sender;
}

export const templateParams = z.object({ kind: z.enum(MESSAGE_KIND_IDS), language: z.enum(LETTER_LANGUAGES) });

export const saveTemplateSchema = z.strictObject({
  template: messageTemplateSchema,
  /** The version that the screen had: what somebody else changed meanwhile is not lost. */
  basedOn: z.int().min(1),
  reason: reasonShape,
});
export type SaveTemplateInput = z.infer<typeof saveTemplateSchema>;

export const tryTemplateSchema = z.strictObject({ template: messageTemplateSchema, sample: z.enum(SAMPLE_IDS) });
