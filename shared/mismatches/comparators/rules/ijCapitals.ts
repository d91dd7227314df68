/** "Ijmuiden", "IJmuiden" and "ijmuiden": IJ is one letter in Dutch, with one capital or with two. */
import type { FormattingRule } from '../comparison';

export const ijCapitals: FormattingRule = { reason: 'ijCapitals', normalise: (text) => text.replace(/ij/gi, 'IJ') };
