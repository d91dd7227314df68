/** "1234 5678" and "12345678": register numbers are often typed in groups. Leading zeros stay. */
import type { FormattingRule } from '../comparison';

export const numberSpacing: FormattingRule = {
  reason: 'numberSpacing',
  normalise: (text) => text.replace(/(?<=[0-9])\s+(?=[0-9])/gu, ''),
};
