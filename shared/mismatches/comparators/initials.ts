/** Decides when two rows of initials are one value: the letters count, dots and spaces do not. */
import { compareUnder, type FormattingRule } from './comparison';
import { TEXT_RULES } from './text';

/**
 * Splits into initials: a capital with its small letters is one ("Th", "Chr") and so is IJ, which makes "Th.M." another value
 * than "T.H.M." and "IJ." another than "I.J.".
 */
function splitInitials(text: string): readonly string[] {
  return text.match(/IJ|\p{Lu}[\p{Ll}\p{M}]*|[^\s.]/gu) ?? [];
}

/** "J.P.", "J. P." and "JP". */
export const initialsDots: FormattingRule = {
  reason: 'initialsDots',
  normalise: (text) => splitInitials(text).join('.'),
};

export const compareInitials = compareUnder([...TEXT_RULES, initialsDots]);
