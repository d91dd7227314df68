/** "a@example.com." and "a@example.com": the dot stands for the root of all domains. */
import type { FormattingRule } from '../comparison';
import { mapDomain } from './mapDomain';

export const emailTrailingDot: FormattingRule = {
  reason: 'emailTrailingDot',
  normalise: (text) => mapDomain(text, (domain) => domain.replace(/(?<=[^.])\.$/, '')),
};
