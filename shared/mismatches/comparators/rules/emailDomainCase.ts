/** "a@Example.com" and "a@example.com": a domain knows no capitals. */
import type { FormattingRule } from '../comparison';
import { mapDomain } from './mapDomain';

export const emailDomainCase: FormattingRule = {
  reason: 'emailDomainCase',
  normalise: (text) => mapDomain(text, (domain) => domain.toLowerCase()),
};
