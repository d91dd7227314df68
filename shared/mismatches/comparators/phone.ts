/** Decides when two phone numbers are one number in two notations; a number without a country is Dutch. */
import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import { compareUnder, type FormattingRule } from './comparison';
import { spacing } from './text';

/** Reads a text that is a phone number as a whole; undefined when it is none. */
export function parsePhone(text: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(text.trim(), { defaultCountry: 'NL', extract: false });
}

function writeInternationally(text: string): string {
  const phone = parsePhone(text);
  if (phone?.isValid()) {
    return phone.ext === undefined ? phone.number : `${phone.number};ext=${phone.ext}`;
  }
  // A number that exists nowhere still has notations: only digits count when nothing but digits and separators stand there.
  return /^\s*\+?[0-9\s().-]+$/.test(text) ? text.replace(/[\s().-]/g, '') : text;
}

/** "06-12345678", "06 1234 5678", "0031612345678" and "+31612345678". */
export const phoneNotation: FormattingRule = { reason: 'phoneNotation', normalise: writeInternationally };

export const comparePhone = compareUnder([spacing, phoneNotation]);
