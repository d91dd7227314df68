/** "Van den Berg" and "van den Berg": Dutch spelling gives a prefix a capital when no first name stands before it. */
import type { FormattingRule } from '../comparison';
import { isPrefixWord, splitPrefix } from './prefixWords';

function lowerPrefix(text: string): string {
  const [prefix, name] = splitPrefix(text);
  return prefix === '' ? text : `${prefix.toLowerCase()} ${name}`;
}

export const prefixCase: FormattingRule = { reason: 'prefixCase', normalise: lowerPrefix };

/** The same inside a whole name: every word of a prefix but the last word, which is the surname itself. */
export const prefixCaseInName: FormattingRule = {
  reason: 'prefixCase',
  normalise: (text) =>
    text
      .split(' ')
      .map((word, index, all) => (index < all.length - 1 && isPrefixWord(word) ? word.toLowerCase() : word))
      .join(' '),
};
