/** "1034 wl" and "1034 WL". Only a to z, because a postcode knows no other letters. */
import type { FormattingRule } from '../comparison';

export const postcodeCase: FormattingRule = {
  reason: 'postcodeCase',
  normalise: (text) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
};
