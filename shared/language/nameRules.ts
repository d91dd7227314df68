/** The formatting rules of names of people: prefixes, initials, and the order in which a whole name is written. */
import type { FormattingRule } from './comparison';
import { isPrefixWord, joinPrefix, splitPrefix } from './prefixWords';

/** "d' Ancona" and "d'Ancona"; "'tHof" and "'t Hof". */
export const prefixSpacing: FormattingRule = {
  reason: 'spacing',
  normalise: (text) =>
    text
      .replace(/(?<![\p{L}\p{M}'])((?:d|l|dell|dall|all|nell)')\s+(?=\p{L})/giu, '$1')
      .replace(/(?<![\p{L}\p{M}'])('[st])(?=\p{Lu})/gu, '$1 '),
};

/** Behind a comma only small or known words make a prefix: "Smit, Jan" has a first name there. */
function isPrefix(text: string): boolean {
  return text.split(/\s+/u).every((word) => /^['’]?\p{Ll}/u.test(word) || isPrefixWord(word));
}

function fromBehindComma(text: string): string {
  const [name, prefix, ...more] = text.split(',').map((part) => part.trim());
  return name && prefix && more.length === 0 && isPrefix(prefix) ? joinPrefix(prefix, name) : text;
}

/** A particle with a capital behind a name belongs to the name: "Nguyen Van" is another name than "Van Nguyen". */
function isSmallPrefixWord(word: string): boolean {
  return isPrefixWord(word) && !/\p{Lu}/u.test(word);
}

/** Without a comma the words at the end must all be known as a prefix and small, and the name before them must not be. */
function fromTheEnd(text: string): string {
  const words = text.split(' ');
  const last = words.findLastIndex((word) => !isSmallPrefixWord(word));
  const isBehind = last >= 0 && last < words.length - 1 && !words.slice(0, last + 1).some(isPrefixWord);
  return isBehind ? joinPrefix(words.slice(last + 1).join(' '), words.slice(0, last + 1).join(' ')) : text;
}

/** "Berg, van den", "Berg van den" and "van den Berg". */
export const prefixPlace: FormattingRule = {
  reason: 'prefixPlace',
  normalise: (text) => (text.includes(',') ? fromBehindComma(text) : fromTheEnd(text)),
};

function lowerPrefix(text: string): string {
  const [prefix, name] = splitPrefix(text);
  return text.slice(0, text.length - name.length).replace(prefix, prefix.toLowerCase()) + name;
}

/** "'S-Gravesande": the shortened article before a hyphen. */
function lowerArticle(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}])'[ST](?![\p{L}\p{M}])/gu, (article) => article.toLowerCase());
}

/**
 * "Van den Berg" and "van den Berg", also behind a hyphen ("ten Broeke-De Vries"): Dutch spelling gives a prefix a capital when no
 * first name stands before it.
 */
export const prefixCase: FormattingRule = {
  reason: 'prefixCase',
  normalise: (text) => lowerArticle(text.split('-').map(lowerPrefix).join('-')),
};

/** The same inside a whole name: every word of a prefix but the last word, which is the surname itself. */
export const prefixCaseInName: FormattingRule = {
  reason: 'prefixCase',
  normalise: (text) =>
    lowerArticle(text)
      .split(' ')
      .map((word, index, all) => (index < all.length - 1 && isPrefixWord(word) ? word.toLowerCase() : word))
      .map((word, index) => (index === 0 ? word : lowerPrefix(word)))
      .join(' '),
};

/** "v.d. Berg", "v. d. Berg", "v/d Berg" and "vd Berg" are one abbreviation; what it stands for is another question. */
export const prefixDots: FormattingRule = {
  reason: 'prefixDots',
  normalise: (text) =>
    text.replace(/^v(?:[./ ]\s?|)d(?:\.\s?|\s)(?=\S)/iu, 'v.d. ').replace(/^v(?:\.\s?|\s)(?=[^d\s])/iu, 'v. '),
};

/**
 * Splits into initials: a capital with its small letters is one ("Th", "Chr") and so is IJ, which makes "Th.M." another value
 * than "T.H.M." and "IJ." another than "I.J.".
 */
export function splitInitials(text: string): readonly string[] {
  return text.match(/IJ|\p{Lu}[\p{Ll}\p{M}]*|[^\s.]/gu) ?? [];
}

/** "J.P.", "J. P." and "JP": the letters of initials count, their dots and spaces do not. */
export const initialsDots: FormattingRule = {
  reason: 'initialsDots',
  normalise: (text) => splitInitials(text).join('.'),
};

/** "J.-P." (Jean-Pierre) and "J.P.": only the letters of initials count. */
export const initialsHyphen: FormattingRule = {
  reason: 'initialsHyphen',
  normalise: (text) => text.replace(/(?<=[\p{L}\p{M}.]\s?)\p{Pd}(?=\s?\p{L})/gu, ''),
};

function isInitials(word: string): boolean {
  return /^(?:\p{Lu}\p{Ll}{0,2}\.\p{Pd}?)+$|^\p{Lu}{1,4}$|^(?:\p{Lu}\p{Pd})+\p{Lu}$/u.test(word);
}

/** The same for the initials at the beginning of a whole name; the last word is the surname, also when it is one letter. */
export const initialsInName: FormattingRule = {
  reason: 'initialsDots',
  normalise: (text) => {
    const words = text.split(' ');
    const end = words.findIndex((word, index) => index === words.length - 1 || !isInitials(word));
    const initials = splitInitials(
      words
        .slice(0, Math.max(end, 0))
        .join('')
        .replace(/\p{Pd}/gu, ''),
    );
    return initials.length === 0 ? text : [`${initials.join('.')}.`, ...words.slice(end)].join(' ');
  },
};

function putSurnameLast(text: string): string {
  const [surname, behind, ...more] = text.split(',').map((part) => part.trim());
  if (!surname || !behind || more.length > 0) {
    return text;
  }
  const words = behind.split(' ');
  const given = words.slice(0, words.findLastIndex((word) => !isPrefixWord(word)) + 1);
  return [...given, joinPrefix(words.slice(given.length).join(' '), surname)].join(' ');
}

/** "Berg, J.P. van den" and "van den Berg, J.P." are "J.P. van den Berg" with the surname first. */
export const nameOrder: FormattingRule = { reason: 'nameOrder', normalise: putSurnameLast };
