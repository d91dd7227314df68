/** Decides when two countries are one, as a code or written out. */
import { compareUnder } from './comparison';
import { countryName } from './rules/countryName';
import { TEXT_KINDS, TEXT_RULES } from './text';

export const compareCountry = compareUnder([...TEXT_RULES, countryName], TEXT_KINDS);
