/** Decides when two house numbers with letter and addition are one value, however their parts are divided. */
import { compareUnder } from './comparison';
import { otherCapitals } from './kinds/capitals';
import { probableSlip } from './kinds/probableSlip';
import { houseLetterSplit } from './rules/houseLetterSplit';
import { spacing } from './rules/spacing';
import { unicodeForm } from './rules/unicodeForm';

export const compareHouseNumber = compareUnder([unicodeForm, spacing, houseLetterSplit], [otherCapitals, probableSlip]);
