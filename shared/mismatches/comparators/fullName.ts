/** Decides when two whole names are one, as people write them: surname first or last, initials with or without dots. */
import { compareUnder } from './comparison';
import { initialsForNamesInName } from './kinds/givenNames';
import { initialsInName } from './rules/initialsDots';
import { nameOrder } from './rules/nameOrder';
import { prefixCaseInName } from './rules/prefixCase';
import { TEXT_KINDS, TEXT_RULES } from './text';

/** Compares whole names. Initials against first names are another value: they may be those of somebody else. */
export const compareFullName = compareUnder(
  [...TEXT_RULES, nameOrder, prefixCaseInName, initialsInName],
  [initialsForNamesInName, ...TEXT_KINDS],
);
