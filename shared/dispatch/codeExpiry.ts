/** When an activation code dies: a number of days on, at the end of that day on the Dutch clock. */

const AMSTERDAM = 'Europe/Amsterdam';
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: AMSTERDAM, dateStyle: 'short' });
const DAY = 86_400_000;
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

/**
 * Expiry of a code issued now.
 * @param issuedAt ISO 8601 UTC
 * @param days life in days, from the policy
 * @returns ISO 8601 UTC. Source: product owner's decision (14 days to the end of the day)
 */
export function codeExpiry(issuedAt: string, days: number): string {
  const issueDay = Date.parse(`${amsterdamDay(issuedAt)}T00:00:00Z`);
  return endOfAmsterdamDay(new Date(issueDay + days * DAY).toISOString().slice(0, 10));
}
