/** Decides whether nine digits can be an RSIN: the test by eleven, which catches any single slip. */

/**
 * The test by eleven.
 * @param number text of any kind
 * @returns true for nine digits whose sum (first digit times nine, the second times eight, and so on, less the last) is a
 *   multiple of eleven. Source: the Dutch tax administration's rule for these numbers, as published libraries apply it
 */
export function isElevenProof(number: string): boolean {
  if (!/^\d{9}$/.test(number)) {
    return false;
  }
  const sum = [...number].reduce((total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place), 0);
  return sum % 11 === 0;
}
