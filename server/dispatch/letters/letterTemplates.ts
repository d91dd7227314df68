/** Registry of letters on paper. A new letter is its facts in letterContent and one entry here, in both languages. */
import type { LetterContent, LetterFacts } from './letterContent';
import type { LetterLanguage } from '@desk/shared/dispatch/letterDate';
import { activationLetterEn } from './templates/activationLetterEn';
import { activationLetterNl } from './templates/activationLetterNl';

export type LetterKind = keyof LetterFacts;

export const LETTER_TEMPLATES: {
  readonly [K in LetterKind]: Readonly<Record<LetterLanguage, (facts: LetterFacts[K]) => LetterContent>>;
} = {
  activation: { nl: activationLetterNl, en: activationLetterEn },
};
