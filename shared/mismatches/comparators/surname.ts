/** Decides when two surnames with their prefix (tussenvoegsel) are one value, wherever the prefix is written. */
import { compareUnder, type FormattingRule } from './comparison';
import { TEXT_RULES } from './text';

function putPrefixFirst(text: string): string {
  const [name, prefix, ...more] = text.split(',').map((part) => part.trim());
  if (!name || !prefix || more.length > 0) {
    return text;
  }
  // Behind the comma only small words make a prefix: "Smit, Jan" has a first name there.
  return prefix.split(/\s+/u).every((word) => /^['’]?\p{Ll}/u.test(word)) ? `${prefix} ${name}` : text;
}

/** "Berg, van den" and "van den Berg". */
export const prefixPlace: FormattingRule = { reason: 'prefixPlace', normalise: putPrefixFirst };

/** Compares whole surnames. A prefix with other capitals and a maiden or partner name are another value. */
export const compareSurname = compareUnder([...TEXT_RULES, prefixPlace]);
