/** Decides when two plain texts (names of people, streets and places) are one value spelled in two ways. */
import { compareUnder, type FormattingRule } from './comparison';

/** Runs of spaces count as one, spaces at either end not at all. */
export const spacing: FormattingRule = {
  reason: 'spacing',
  normalise: (text) => text.replace(/\s+/gu, ' ').trim(),
};

/** A composed letter (é) and a letter with a combining accent are the same; another accent is another letter. */
export const unicodeForm: FormattingRule = { reason: 'unicodeForm', normalise: (text) => text.normalize('NFC') };

/** The single characters U+0132 and U+0133 and the two letters they stand for. */
export const ijLigature: FormattingRule = {
  reason: 'ijLigature',
  normalise: (text) => text.replaceAll('\u0132', 'IJ').replaceAll('\u0133', 'ij'),
};

/** IJ is one letter in Dutch, so "Ijmuiden", "IJmuiden" and "ijmuiden" differ in formatting only. */
export const ijCapitals: FormattingRule = { reason: 'ijCapitals', normalise: (text) => text.replace(/ij/gi, 'IJ') };

export const TEXT_RULES: readonly FormattingRule[] = [unicodeForm, ijLigature, ijCapitals, spacing];

/** Compares names, streets and places. Other capitals and other accents are another value. */
export const compareText = compareUnder(TEXT_RULES);
