/** The arithmetic of calendar days: the one place where days are added, subtracted and counted. Days are written YYYY-MM-DD. */
import { addWorkingDays, type LiberationDayRule } from './workingDays';
import { amsterdamDay } from './amsterdam';

const DAY_MS = 86_400_000;

/** Midnight in UTC of a day: only for counting, never the moment at which a day begins in Amsterdam. */
function countable(day: string): number {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(ms) || written(ms) !== day) {
    throw new RangeError('a calendar day is written YYYY-MM-DD');
  }
  return ms;
}

function written(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/**
 * @param day YYYY-MM-DD
 * @param days calendar days, negative for earlier
 * @returns YYYY-MM-DD
 * @throws RangeError when `day` is no calendar day
 */
export function plusDays(day: string, days: number): string {
  return written(countable(day) + days * DAY_MS);
}

/**
 * The same day some months on, or the last day of that month when it is shorter.
 * @param day YYYY-MM-DD
 * @param months negative for earlier: 31 May less three months is 28 February
 * @returns YYYY-MM-DD
 * @throws RangeError when `day` is no calendar day
 */
export function plusMonths(day: string, months: number): string {
  const date = new Date(countable(day));
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return written(first + (Math.min(date.getUTCDate(), lastOfMonth) - 1) * DAY_MS);
}

/**
 * @param from YYYY-MM-DD
 * @param until YYYY-MM-DD
 * @returns calendar days from the one to the other; negative when `until` comes first
 * @throws RangeError when one is no calendar day
 */
export function daysBetween(from: string, until: string): number {
  return (countable(until) - countable(from)) / DAY_MS;
}

/**
 * The day on which something was, wherever it is kept as a day or as a moment.
 * @param dayOrMoment YYYY-MM-DD, or ISO 8601 UTC
 * @returns YYYY-MM-DD, a moment by the clock of Amsterdam
 */
export function dayOf(dayOrMoment: string): string {
  return dayOrMoment.length === 10 ? dayOrMoment : amsterdamDay(dayOrMoment);
}

/**
 * The last day of a term.
 * @param day the day on which it would end, YYYY-MM-DD
 * @param liberationDay whether 5 May is a day off
 * @returns that day, or the next working day when it is a Saturday, Sunday or public holiday. Source: the product's rule on terms
 */
export function endOfTerm(day: string, liberationDay: LiberationDayRule): string {
  return addWorkingDays(day, 0, liberationDay);
}
