/** The number people use for a case: ZU-2026-000123-7. The last digit catches any single slip and any swap of neighbours. */

/** Damm's totally anti-symmetric quasigroup of order 10 (H. M. Damm, 2004). */
// oxfmt-ignore
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3], [4, 2, 0, 6, 8, 7, 1, 3, 5, 9], [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1], [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5], [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

function dammDigit(digits: string): number {
  return [...digits].reduce((state, digit) => DAMM[state]?.[Number(digit)] ?? 0, 0);
}

/**
 * Makes a readable number with its check digit.
 * @param prefix two letters: ZU for an application, ZP for a mail item
 * @param year four digits
 * @param sequence 1 and up; printed with at least six digits
 */
export function makeNumber(prefix: string, year: number, sequence: number): string {
  const digits = String(sequence).padStart(6, '0');
  return `${prefix}-${String(year)}-${digits}-${String(dammDigit(`${String(year)}${digits}`))}`;
}

/** Brings what a person typed or a hand scanner read (`zu-2026-000123-7|1/3`) into the printed form. */
export function normaliseNumber(typed: string): string {
  return (typed.split('|')[0] ?? '').trim().toUpperCase().replace(/\s+/g, '');
}

/** True for a well-formed application number whose check digit agrees. */
export function isValidCaseNumber(text: string): boolean {
  const match = /^ZU-([0-9]{4})-([0-9]{6,9})-([0-9])$/.exec(normaliseNumber(text));
  return match !== null && dammDigit(`${match[1] ?? ''}${match[2] ?? ''}`) === Number(match[3]);
}
