/** Decides where a period begins and ends that a filter names by calendar days of the Netherlands, or by moments. */
import type { Bound } from './conditions';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ZONE = 'Europe/Amsterdam';
const HOUR = 3_600_000;

const hourThere = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' });

/** The moment at which a day starts in Amsterdam; UTC+1 or UTC+2, and the clock never changes at midnight. */
export function startOfDay(day: string): string {
  const utcMidnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(utcMidnight)) {
    return day;
  }
  const starts = [2, 1].map((hours) => new Date(utcMidnight - hours * HOUR));
  const start = starts.find((candidate) => Number(hourThere.format(candidate)) === 0);
  return (start ?? new Date(utcMidnight)).toISOString();
}

function dayAfter(day: string): string {
  const date = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(date) ? day : new Date(date + 24 * HOUR).toISOString().slice(0, 10);
}

/**
 * One end of a period.
 * @param value a day, which belongs to the period as a whole, or a moment, which `dateTo` includes
 * @param end which end it is
 * @param ofDays whether the column holds days; a moment is then taken as its day
 */
export function dayEnds(value: string, end: 'dateFrom' | 'dateTo', ofDays: boolean): Bound {
  if (DAY.test(value) || ofDays) {
    const day = value.slice(0, 10);
    const edge = end === 'dateFrom' ? day : dayAfter(day);
    const moment = ofDays ? edge : startOfDay(edge);
    return end === 'dateFrom' ? { atLeast: moment } : { below: moment };
  }
  return end === 'dateFrom' ? { atLeast: value } : { atMost: value };
}
