/** Names what sets two phone numbers apart: a landline, a number for machines, a slip, a foreign one, or no phone number at all. */
import type { PhoneNumber } from 'libphonenumber-js/max';
import type { DifferenceKind } from '../../differenceKinds';
import { parsePhone } from '../parsePhone';
import { probableSlip } from './probableSlip';

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
