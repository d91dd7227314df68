/** "v.d. Berg", "v. d. Berg", "v/d Berg" and "vd Berg" are one abbreviation; what it stands for is another question. */
import type { FormattingRule } from '../comparison';

export const prefixDots: FormattingRule = {
  reason: 'prefixDots',
  normalise: (text) =>
    text.replace(/^v(?:[./ ]\s?|)d(?:\.\s?|\s)(?=\S)/iu, 'v.d. ').replace(/^v(?:\.\s?|\s)(?=[^d\s])/iu, 'v. '),
};
