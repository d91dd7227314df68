/** "1034WL" (as the trade register writes it) and "1034 WL". */
import type { FormattingRule } from '../comparison';

export const postcodeSpacing: FormattingRule = {
  reason: 'postcodeSpacing',
  normalise: (text) => text.replace(/\s+/gu, ''),
};
