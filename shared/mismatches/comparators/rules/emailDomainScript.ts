/** "a@xn--caf-dma.example" and "a@café.example": the same domain in ASCII and in Unicode (IDNA). */
import type { FormattingRule } from '../comparison';
import { decodePunycode } from '../punycode';
import { mapDomain } from './mapDomain';

function decodeLabel(label: string): string {
  const decoded = /^xn--[a-z0-9-]+$/.test(label) ? decodePunycode(label.slice('xn--'.length)) : null;
  // A label that was not made of small, composed letters names another domain than those letters do.
  return decoded !== null && decoded === decoded.toLowerCase().normalize('NFC') ? decoded : label;
}

export const emailDomainScript: FormattingRule = {
  reason: 'emailDomainScript',
  normalise: (text) => mapDomain(text, (domain) => domain.split('.').map(decodeLabel).join('.')),
};
