/** Decides which day it is in the Netherlands at a moment, and when such a day ends. */

const AMSTERDAM = 'Europe/Amsterdam';
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: AMSTERDAM, dateStyle: 'short' });
const HOUR = 3_600_000;

/** Calendar day in Amsterdam of a moment, YYYY-MM-DD. */
export function amsterdamDay(moment: string | number): string {
  return dayFormat.format(new Date(moment));
}

/**
 * The last millisecond of a day in Amsterdam.
 * @param day YYYY-MM-DD
 * @returns ISO 8601 UTC; summer time moves it, so both offsets are tried
 */
export function endOfAmsterdamDay(day: string): string {
  const asUtc = Date.parse(`${day}T23:59:59.999Z`);
  const summer = asUtc - 2 * HOUR;
  const winter = asUtc - HOUR;
  // In winter the summer guess lies an hour before midnight and both are that day; the later one is the end.
  return new Date(amsterdamDay(winter) === day ? winter : summer).toISOString();
}
