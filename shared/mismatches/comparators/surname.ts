/** Decides when two surnames with their prefix (tussenvoegsel) are one value, wherever the prefix is written. */
import { compareUnder } from './comparison';
import { otherPrefix, partOfSurname, prefixAbbreviated, prefixMissing, surnameOrder } from './kinds/surnameParts';
import { prefixCase } from './rules/prefixCase';
import { prefixDots } from './rules/prefixDots';
import { prefixPlace } from './rules/prefixPlace';
import { TEXT_KINDS, TEXT_RULES } from './text';

/** Compares whole surnames. A maiden or partner name on one side is another value. */
export const compareSurname = compareUnder(
  [...TEXT_RULES, prefixPlace, prefixDots, prefixCase],
  [partOfSurname, surnameOrder, prefixMissing, prefixAbbreviated, ...TEXT_KINDS, otherPrefix],
);
