/** Decides whether a mobile number can take the SMS of the login. */
import { parsePhone } from './parsePhone';

/** `foreign` is a warning, the last three are refusals. */
export const MOBILE_SUITABILITIES = ['suitable', 'foreign', 'missing', 'landline', 'notMobile'] as const;
export type MobileSuitability = (typeof MOBILE_SUITABILITIES)[number];

/** 061 to 065 and 068; 066 is paging and 097 machine-to-machine (Dutch numbering plan). */
const DUTCH_MOBILE = /^\+316[1-58][0-9]{7}$/;

/**
 * Judges a number as typed; without a country it is read as Dutch. Out: `missing` for a blank one, `landline` for a Dutch
 * fixed line, `foreign` for a possible number of another country, `notMobile` for everything else that is not a Dutch mobile number
 * (paging, machine-to-machine, service numbers, an extension, no phone number at all). Never throws.
 */
export function mobileSuitability(number: string): MobileSuitability {
  if (number.trim() === '') {
    return 'missing';
  }
  const phone = parsePhone(number);
  if (phone === undefined || phone.ext !== undefined) {
    return 'notMobile';
  }
  if (phone.countryCallingCode !== '31') {
    return phone.isPossible() ? 'foreign' : 'notMobile';
  }
  if (DUTCH_MOBILE.test(phone.number)) {
    return 'suitable';
  }
  return phone.getType() === 'FIXED_LINE' ? 'landline' : 'notMobile';
}
