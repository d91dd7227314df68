/** "06-12345678", "06 1234 5678", "0031612345678" and "+31 (0)6 12345678" are one number. */
import type { FormattingRule } from '../comparison';
import { parsePhone } from '../parsePhone';

function writeInternationally(text: string): string {
  const phone = parsePhone(text);
  if (phone?.isValid()) {
    return phone.ext === undefined ? phone.number : `${phone.number};ext=${phone.ext}`;
  }
  // A number that exists nowhere still has notations: only digits count when nothing but digits and separators stand there.
  return /^\s*\+?[0-9\s().-]+$/.test(text) ? text.replace(/[\s().-]/g, '') : text;
}

export const phoneNotation: FormattingRule = { reason: 'phoneNotation', normalise: writeInternationally };
