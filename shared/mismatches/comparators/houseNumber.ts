/** Decides when two house numbers with letter and addition are one value, however their parts are divided. */
import { compareUnder, type FormattingRule } from './comparison';
import { spacing, unicodeForm } from './text';

/**
 * "17 M", "17-M" and "17M". A separator counts only between two digits, where leaving it out makes another number:
 * "17-1" is not "171".
 */
export const houseLetterSplit: FormattingRule = {
  reason: 'houseLetterSplit',
  normalise: (text) =>
    text
      .replace(/[\s\p{Pd}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .replace(/(?<![0-9])-|-(?![0-9])/g, ''),
};

export const compareHouseNumber = compareUnder([unicodeForm, spacing, houseLetterSplit]);
