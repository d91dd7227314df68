/**
 * "17 M", "17-M" and "17M". A separator counts only between two digits, where leaving it out makes another number: "17-1" is
 * not "171".
 */
import type { FormattingRule } from '../comparison';

export const houseLetterSplit: FormattingRule = {
  reason: 'houseLetterSplit',
  normalise: (text) =>
    text
      .replace(/[\s\p{Pd}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .replace(/(?<![0-9])-|-(?![0-9])/g, ''),
};
