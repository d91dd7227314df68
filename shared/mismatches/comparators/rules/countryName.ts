/** "NL" and "Nederland": the trade register writes the country out. */
import type { FormattingRule } from '../comparison';

export const countryName: FormattingRule = {
  reason: 'countryName',
  normalise: (text) => (/^(?:nl|nld|nederland|the netherlands|netherlands)$/i.test(text) ? 'NL' : text),
};
