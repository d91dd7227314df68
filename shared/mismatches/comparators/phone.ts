/** Decides when two phone numbers are one number in two notations; a text that is no number is compared as it stands. */
import { compareUnder } from './comparison';
import { phoneKind } from './kinds/phoneKinds';
import { phoneNotation } from './rules/phoneNotation';
import { spacing } from './rules/spacing';

export const comparePhone = compareUnder([spacing, phoneNotation], [phoneKind]);
