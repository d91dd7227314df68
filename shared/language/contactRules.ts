/** The formatting rules of e-mail addresses and phone numbers, and what sets two of them apart. */
import type { PhoneNumber } from 'libphonenumber-js/max';
import { foldForm, withoutInvisible } from './characters';
import type { FormattingRule, KindFinder } from './comparison';
import type { DifferenceKind } from './differenceKinds';
import { parsePhone } from './parsePhone';
import { decodePunycode } from './punycode';
import { probableSlip } from './slips';

/** Changes the domain of an address and leaves the part before the last @ alone; unchanged when it has no @. */
function mapDomain(address: string, change: (domain: string) => string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at + 1) + change(address.slice(at + 1));
}

/** Spaces around an e-mail address; inside it they are part of the value. */
export const outerSpacing: FormattingRule = { reason: 'spacing', normalise: (text) => text.trim() };

/** Another encoding of the domain; the part before the @ has one spelling only. */
export const domainUnicodeForm: FormattingRule = {
  reason: 'unicodeForm',
  normalise: (text) => mapDomain(text, foldForm),
};

/** "a@Example.com" and "a@example.com": a domain knows no capitals. */
export const emailDomainCase: FormattingRule = {
  reason: 'emailDomainCase',
  normalise: (text) => mapDomain(text, (domain) => domain.toLowerCase()),
};

/** "a@example.com." and "a@example.com": the dot stands for the root of all domains. */
export const emailTrailingDot: FormattingRule = {
  reason: 'emailTrailingDot',
  normalise: (text) => mapDomain(text, (domain) => domain.replace(/(?<=[^.])\.$/, '')),
};

function decodeLabel(label: string): string {
  const decoded = /^xn--[a-z0-9-]+$/.test(label) ? decodePunycode(label.slice('xn--'.length)) : null;
  // A label that was not made of small, composed letters names another domain than those letters do.
  return decoded !== null && decoded === decoded.toLowerCase() && decoded === foldForm(withoutInvisible(decoded))
    ? decoded
    : label;
}

/** "a@xn--caf-dma.example" and "a@café.example": the same domain in ASCII and in Unicode (IDNA). */
export const emailDomainScript: FormattingRule = {
  reason: 'emailDomainScript',
  normalise: (text) => mapDomain(text, (domain) => domain.split('.').map(decodeLabel).join('.')),
};

function splitAddress(address: string): [local: string, domain: string] {
  const at = address.lastIndexOf('@');
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
}

/** "a.smit+post@example.com" against "a.smit@example.com". */
export const emailAlias: KindFinder = (left, right) => {
  const [local, domain] = splitAddress(left);
  const [other, domainOfOther] = splitAddress(right);
  const isAlias = local.includes('+') && local.replace(/\+.*$/su, '') === other.replace(/\+.*$/su, '');
  return isAlias && domain === domainOfOther ? 'emailAlias' : null;
};

/** The same name at another provider. */
export const otherDomain: KindFinder = (left, right) => {
  const [local, domain] = splitAddress(left);
  const [other, domainOfOther] = splitAddress(right);
  return local === other && domain !== '' && domainOfOther !== '' ? 'otherDomain' : null;
};

function writeInternationally(text: string): string {
  const visible = withoutInvisible(text);
  const phone = parsePhone(visible);
  if (phone?.isValid()) {
    return phone.ext === undefined ? phone.number : `${phone.number};ext=${phone.ext}`;
  }
  // A number that exists nowhere still has notations: only digits count when nothing but digits and separators stand there.
  return /^\s*\+?[0-9\s().-]+$/.test(visible) ? visible.replace(/[\s().-]/g, '') : text;
}

/** "06-12345678", "06 1234 5678", "0031612345678" and "+31 (0)6 12345678" are one number. */
export const phoneNotation: FormattingRule = { reason: 'phoneNotation', normalise: writeInternationally };

type Sort = 'machine' | 'landline' | 'foreign' | 'dutch' | 'none';

/** Machine-to-machine numbers begin with 097 (Dutch numbering plan). */
function sortOf(phone: PhoneNumber | undefined): Sort {
  if (phone === undefined || !phone.isPossible()) {
    return 'none';
  }
  if (phone.countryCallingCode !== '31') {
    return 'foreign';
  }
  if (phone.number.startsWith('+3197')) {
    return 'machine';
  }
  return phone.getType() === 'FIXED_LINE' ? 'landline' : 'dutch';
}

/** Only the digits of a number without an extension are held against each other; an extension is another value. */
function digitsOf(text: string, phone: PhoneNumber | undefined): string {
  return phone === undefined || phone.ext !== undefined ? text : phone.number;
}

/**
 * Finds the kind between two normal forms. A slip is looked for in the digits, also when it leaves a number that cannot exist and so
 * has no international notation of its own; a landline or a machine's number is never put down to a slip.
 */
export function phoneKind(left: string, right: string): DifferenceKind | null {
  const [phone, other] = [parsePhone(left), parsePhone(right)];
  const sorts = [sortOf(phone), sortOf(other)];
  if (sorts[0] !== sorts[1] && sorts.includes('machine')) {
    return 'machineNumber';
  }
  if (sorts[0] !== sorts[1] && sorts.includes('landline') && !sorts.includes('none')) {
    return 'landline';
  }
  const hasExtension = phone?.ext !== other?.ext;
  const slip = hasExtension ? null : probableSlip(digitsOf(left, phone), digitsOf(right, other));
  if (slip !== null || sorts[0] === sorts[1]) {
    return slip;
  }
  return sorts.includes('none') ? 'notAPhoneNumber' : 'foreignNumber';
}
