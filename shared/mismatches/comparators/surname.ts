/** Decides when two surnames with their prefix (tussenvoegsel) are one value, wherever the prefix is written. */
import { compareUnder, type FormattingRule } from './comparison';
import { TEXT_RULES } from './text';

const SURNAME_THEN_PREFIX = /^([^,]+),\s*((?:['’]?\p{Ll}[^\s,]*\s*)+)$/u;

/** "Berg, van den" and "van den Berg". Behind the comma only small words: "Smit, Jan" is no prefix. */
export const prefixPlace: FormattingRule = {
  reason: 'prefixPlace',
  normalise: (text) =>
    text.replace(SURNAME_THEN_PREFIX, (_all, name: string, prefix: string) => `${prefix.trim()} ${name.trim()}`),
};

/** Compares whole surnames. A prefix with other capitals and a maiden or partner name are another value. */
export const compareSurname = compareUnder([...TEXT_RULES, prefixPlace]);
