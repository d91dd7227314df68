/** Runs of spaces count as one, spaces at either end not at all. */
import type { FormattingRule } from '../comparison';

export const spacing: FormattingRule = {
  reason: 'spacing',
  normalise: (text) => text.replace(/\s+/gu, ' ').trim(),
};

/** Spaces around an e-mail address; inside it they are part of the value. */
export const outerSpacing: FormattingRule = { reason: 'spacing', normalise: (text) => text.trim() };
