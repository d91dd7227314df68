/** "J.P.", "J. P." and "JP": the letters of initials count, their dots and spaces do not. */
import type { FormattingRule } from '../comparison';

/**
 * Splits into initials: a capital with its small letters is one ("Th", "Chr") and so is IJ, which makes "Th.M." another value
 * than "T.H.M." and "IJ." another than "I.J.".
 */
export function splitInitials(text: string): readonly string[] {
  return text.match(/IJ|\p{Lu}[\p{Ll}\p{M}]*|[^\s.]/gu) ?? [];
}

export const initialsDots: FormattingRule = {
  reason: 'initialsDots',
  normalise: (text) => splitInitials(text).join('.'),
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
