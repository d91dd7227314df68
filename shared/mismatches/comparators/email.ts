/** Decides when two e-mail addresses are one value: the domain ignores case, the part before the @ is exact. */
import { compareUnder, type FormattingRule } from './comparison';

function mapDomain(address: string, change: (domain: string) => string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at + 1) + change(address.slice(at + 1));
}

/** Spaces around the address; inside it they are part of the value. */
const outerSpacing: FormattingRule = { reason: 'spacing', normalise: (text) => text.trim() };

const domainUnicodeForm: FormattingRule = {
  reason: 'unicodeForm',
  normalise: (text) => mapDomain(text, (domain) => domain.normalize('NFC')),
};

/** "a@Example.com" and "a@example.com"; an alias ("a+post@") is another address. */
export const emailDomainCase: FormattingRule = {
  reason: 'emailDomainCase',
  normalise: (text) => mapDomain(text, (domain) => domain.toLowerCase()),
};

export const compareEmail = compareUnder([outerSpacing, domainUnicodeForm, emailDomainCase]);
