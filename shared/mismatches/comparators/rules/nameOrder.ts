/** "Berg, J.P. van den" and "van den Berg, J.P." are "J.P. van den Berg" with the surname first. */
import type { FormattingRule } from '../comparison';
import { isPrefixWord } from './prefixWords';

function putSurnameLast(text: string): string {
  const [surname, behind, ...more] = text.split(',').map((part) => part.trim());
  if (!surname || !behind || more.length > 0) {
    return text;
  }
  const words = behind.split(' ');
  const given = words.slice(0, words.findLastIndex((word) => !isPrefixWord(word)) + 1);
  return [...given, ...words.slice(given.length), surname].join(' ');
}

export const nameOrder: FormattingRule = { reason: 'nameOrder', normalise: putSurnameLast };
