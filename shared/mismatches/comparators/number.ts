/** Decides when two register numbers are one value: every digit counts, also a leading zero; spaces do not. */
import { compareUnder } from './comparison';
import { probableSlip } from './kinds/probableSlip';
import { numberSpacing } from './rules/numberSpacing';
import { spacing } from './rules/spacing';

/** Compares KVK and establishment numbers, kept as text. */
export const compareNumber = compareUnder([spacing, numberSpacing], [probableSlip]);
