/** Decides when two postcodes are one value: the space and the case of the letters do not matter. */
import { compareUnder, type FormattingRule } from './comparison';
import { spacing, unicodeForm } from './text';

/** "1034WL" (as the trade register writes it) and "1034 WL". */
export const postcodeSpacing: FormattingRule = {
  reason: 'postcodeSpacing',
  normalise: (text) => text.replace(/\s+/gu, ''),
};

/** "1034 wl" and "1034 WL". Only a to z, because a postcode knows no other letters. */
export const postcodeCase: FormattingRule = {
  reason: 'postcodeCase',
  normalise: (text) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
};

export const comparePostcode = compareUnder([unicodeForm, spacing, postcodeSpacing, postcodeCase]);
