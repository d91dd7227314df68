/** Decides when two postcodes are one value: the space and the case of the letters do not matter. */
import { compareUnder } from './comparison';
import { probableSlip } from './kinds/probableSlip';
import { postcodeCase } from './rules/postcodeCase';
import { postcodeSpacing } from './rules/postcodeSpacing';
import { spacing } from './rules/spacing';
import { unicodeForm } from './rules/unicodeForm';

export const comparePostcode = compareUnder([unicodeForm, spacing, postcodeSpacing, postcodeCase], [probableSlip]);
