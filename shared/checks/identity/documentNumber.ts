/** Decides what can be said about the number of a document by its shape alone. */

/** Two letters, six letters or digits, a digit; no letter O, so that it is never taken for a zero. Source: Dutch passport office (RvIG). */
const DUTCH_NUMBER = /^[A-NP-Z]{2}[0-9A-NP-Z]{6}[0-9]$/;

/** Since this day no zero is used in new Dutch numbers either. */
const NO_ZERO_SINCE = '2020-01-01';

/** A Dutch travel document is valid for ten years at most. */
const LONGEST_VALIDITY_YEARS = 10;

/** A number as people type it: capitals, no spaces, points or hyphens. */
export function tidyNumber(text: string): string {
  return text.toUpperCase().replace(/[\s.\-<]/gu, '');
}

/** True for a number of the shape that Dutch passports and identity cards have. */
export function isDutchNumber(number: string): boolean {
  return DUTCH_NUMBER.test(number);
}

/**
 * Whether a zero in a Dutch number is worth a second look.
 * @param number as printed
 * @param expiresOn YYYY-MM-DD; ten years before it the document was issued at the earliest
 */
export function hasUnusualZero(number: string, expiresOn: string | null): boolean {
  // The last place is always a digit and may be a zero in every year.
  if (expiresOn === null || !number.slice(0, 8).includes('0')) {
    return false;
  }
  const issuedFrom = `${String(Number(expiresOn.slice(0, 4)) - LONGEST_VALIDITY_YEARS)}${expiresOn.slice(4)}`;
  return issuedFrom >= NO_ZERO_SINCE;
}

const FIRST_LETTERS: Readonly<Record<string, 'passport' | 'identityCard'>> = { N: 'passport', I: 'identityCard' };

/** Whether the first letter is the one of another kind of document. A hint: other letters occur in every kind. */
export function hasFirstLetterOfOther(number: string, kind: string): boolean {
  const usual = FIRST_LETTERS[number.slice(0, 1)];
  return usual !== undefined && ['passport', 'identityCard'].includes(kind) && usual !== kind;
}
