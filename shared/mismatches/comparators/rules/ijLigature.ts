/** IJ is one letter in Dutch and has characters of its own, U+0132 and U+0133, beside the two letters they stand for. */
import type { FormattingRule } from '../comparison';

export const ijLigature: FormattingRule = {
  reason: 'ijLigature',
  normalise: (text) => text.replaceAll('\u0132', 'IJ').replaceAll('\u0133', 'ij'),
};
