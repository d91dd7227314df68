/** The formatting rules and the named differences that hold for every text: streets, places, names of people and companies. */
import {
  foldApostrophes,
  foldDashes,
  foldForm,
  foldIj,
  foldQuotes,
  foldSpaces,
  withLatinDoubles,
  withoutInvisible,
} from './characters';
import type { FormattingRule, KindFinder } from './comparison';
import { probableSlip } from './slips';

/** A composed letter (é) and a letter with a combining accent, a full-width letter, a ligature; another accent is another letter. */
export const unicodeForm: FormattingRule = { reason: 'unicodeForm', normalise: foldForm };

/** "Jan\u200bsen" and "Jansen" look the same on screen; which character it is, is shown by its name. */
export const invisibleCharacter: FormattingRule = { reason: 'invisibleCharacter', normalise: withoutInvisible };

/** IJ is one letter in Dutch and has characters of its own, U+0132 and U+0133, beside the two letters they stand for. */
export const ijLigature: FormattingRule = { reason: 'ijLigature', normalise: foldIj };

/** "Ijmuiden", "IJmuiden" and "ijmuiden": IJ is one letter in Dutch, with one capital or with two. */
export const ijCapitals: FormattingRule = { reason: 'ijCapitals', normalise: (text) => text.replace(/ij/gi, 'IJ') };

/** "’t Hof", "‘t Hof" and "'t Hof": keyboards and word processors write the same apostrophe in several ways. */
export const apostropheForm: FormattingRule = { reason: 'apostropheForm', normalise: foldApostrophes };

/** “De Aar”, „De Aar” and "De Aar". */
export const quoteForm: FormattingRule = { reason: 'quoteForm', normalise: foldQuotes };

/** Runs of spaces count as one, spaces at either end not at all. */
export const spacing: FormattingRule = { reason: 'spacing', normalise: foldSpaces };

/** "Smit-de Vries", "Smit - de Vries" and the same with another dash; leaving the hyphen out is another name. */
export const hyphenForm: FormattingRule = {
  reason: 'hyphenForm',
  normalise: (text) => foldDashes(text).replace(/\s*-\s*/gu, '-'),
};

/** Invisible characters come before spaces, since one of them counts as a space in some programs and not in others. */
export const TEXT_RULES: readonly FormattingRule[] = [
  unicodeForm,
  invisibleCharacter,
  ijLigature,
  ijCapitals,
  apostropheForm,
  quoteForm,
  spacing,
  hyphenForm,
];

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}

/** Nothing but the accents differ: another letter, to be asked about, and no slip. */
export const otherAccents: KindFinder = (left, right) =>
  withoutAccents(left) === withoutAccents(right) ? 'diacritics' : null;

/** Nothing but capitals differ. */
export const otherCapitals: KindFinder = (left, right) =>
  left.toLowerCase() === right.toLowerCase() ? 'capitals' : null;

/** A Cyrillic а where the other has a Latin a: nobody types that by accident, and on screen they are one. */
export const lookAlikeLetter: KindFinder = (left, right) =>
  withLatinDoubles(left) === withLatinDoubles(right) ? 'lookAlikeLetter' : null;

export const TEXT_KINDS: readonly KindFinder[] = [lookAlikeLetter, otherAccents, otherCapitals, probableSlip];
