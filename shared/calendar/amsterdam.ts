/** Decides which day it is in the Netherlands at a moment, and when such a day ends. */

const AMSTERDAM = 'Europe/Amsterdam';
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: AMSTERDAM, dateStyle: 'short' });
const HOUR = 3_600_000;

/** Days by the hours since 1970: none begins within one. The formatter takes longer than most of what asks it. */
const dayOfHour = new Map<number, string>();
/** Of as many hours more than a year is kept. */
const MOST_HOURS = 10_000;

/** Calendar day in Amsterdam of a moment, YYYY-MM-DD. */
export function amsterdamDay(moment: string | number): string {
  const date = new Date(moment);
  const hour = Math.floor(date.getTime() / HOUR);
  // Before there were whole hours between Amsterdam and UTC, and for what is no moment, the formatter is asked.
  if (!(hour >= 0)) {
    return dayFormat.format(date);
  }
  const day = dayOfHour.get(hour) ?? dayFormat.format(date);
  if (dayOfHour.size >= MOST_HOURS) {
    dayOfHour.clear();
  }
  dayOfHour.set(hour, day);
  return day;
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
