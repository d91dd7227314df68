/** Decides when two plain texts (names of streets, places and people) are one value spelled in two ways. */
import { compareUnder, type FormattingRule, type KindFinder } from './comparison';
import { otherAccents } from './kinds/accents';
import { otherCapitals } from './kinds/capitals';
import { probableSlip } from './kinds/probableSlip';
import { apostropheForm } from './rules/apostropheForm';
import { hyphenForm } from './rules/hyphenForm';
import { ijCapitals } from './rules/ijCapitals';
import { ijLigature } from './rules/ijLigature';
import { spacing } from './rules/spacing';
import { unicodeForm } from './rules/unicodeForm';

export const TEXT_RULES: readonly FormattingRule[] = [
  unicodeForm,
  ijLigature,
  ijCapitals,
  apostropheForm,
  spacing,
  hyphenForm,
];
export const TEXT_KINDS: readonly KindFinder[] = [otherAccents, otherCapitals, probableSlip];

/** Compares names and places. Other capitals and other accents are another value. */
export const compareText = compareUnder(TEXT_RULES, TEXT_KINDS);
