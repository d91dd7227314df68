/** "Berg, van den", "Berg van den" and "van den Berg". */
import type { FormattingRule } from '../comparison';
import { isPrefixWord } from './prefixWords';

/** Behind a comma only small or known words make a prefix: "Smit, Jan" has a first name there. */
function isPrefix(text: string): boolean {
  return text.split(/\s+/u).every((word) => /^['’]?\p{Ll}/u.test(word) || isPrefixWord(word));
}

function fromBehindComma(text: string): string {
  const [name, prefix, ...more] = text.split(',').map((part) => part.trim());
  return name && prefix && more.length === 0 && isPrefix(prefix) ? `${prefix} ${name}` : text;
}

/** Without a comma the words at the end must all be known as a prefix, and the name before them must not be. */
function fromTheEnd(text: string): string {
  const words = text.split(' ');
  const last = words.findLastIndex((word) => !isPrefixWord(word));
  const isBehind = last >= 0 && last < words.length - 1 && !words.slice(0, last + 1).some(isPrefixWord);
  return isBehind ? [...words.slice(last + 1), ...words.slice(0, last + 1)].join(' ') : text;
}

export const prefixPlace: FormattingRule = {
  reason: 'prefixPlace',
  normalise: (text) => (text.includes(',') ? fromBehindComma(text) : fromTheEnd(text)),
};
