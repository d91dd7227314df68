/** Decides when two PO box numbers are the same; a PO box against none is always another value. */
import { compareUnder } from './comparison';
import { probableSlip } from './kinds/probableSlip';
import { numberSpacing } from './rules/numberSpacing';
import { spacing } from './rules/spacing';

export const comparePoBox = compareUnder([spacing, numberSpacing], [probableSlip]);
