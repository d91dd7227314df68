/** "J.-P." (Jean-Pierre) and "J.P.": only the letters of initials count. */
import type { FormattingRule } from '../comparison';

export const initialsHyphen: FormattingRule = {
  reason: 'initialsHyphen',
  normalise: (text) => text.replace(/(?<=[\p{L}\p{M}.]\s?)\p{Pd}(?=\s?\p{L})/gu, ''),
};
