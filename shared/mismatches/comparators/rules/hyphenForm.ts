/** "Smit-de Vries", "Smit - de Vries" and the same with another dash; leaving the hyphen out is another name. */
import type { FormattingRule } from '../comparison';

export const hyphenForm: FormattingRule = {
  reason: 'hyphenForm',
  normalise: (text) => text.replace(/\s*[\p{Pd}\u2212]\s*/gu, '-'),
};
