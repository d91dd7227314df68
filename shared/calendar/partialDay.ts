/** Days of which a part is not known, as registers keep them, and what can be said of them for sure. */

/** A day of which nothing is known but that there is one. */
export const UNKNOWN_DAY = 'unknown';

/** YYYY-MM-DD, YYYY-MM or YYYY with the rest not known, or `unknown`. */
export type PartialDay = string;

/** Whether the whole day is known. */
export function isWholeDay(day: PartialDay): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day);
}

/**
 * Whether a day has come.
 * @param day a day of a register, of which parts may not be known
 * @param on YYYY-MM-DD
 * @returns `yes` when it is on or before `on` whatever the unknown parts are, `no` when it is after it whatever they are, else `unknown`
 */
export function hasCome(day: PartialDay, on: string): 'yes' | 'no' | 'unknown' {
  if (day === UNKNOWN_DAY) {
    return 'unknown';
  }
  const known = on.slice(0, day.length);
  if (isWholeDay(day)) {
    return day <= on ? 'yes' : 'no';
  }
  return day === known ? 'unknown' : day < known ? 'yes' : 'no';
}
