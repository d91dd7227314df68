/** How many cases of a data set stand in which status, and when each came: the older ones are closed, the last ones are worked on. */
import { publicHolidays } from '@desk/shared/calendar/workingDays';
import { STATUSES, type StatusId } from '@desk/shared/flow/statuses';
import type { Dice } from '../dice';
import { movedDay } from './copy';

/** Of a thousand cases. Closed ones are many times those that are worked on, as with a desk that has been open for two years. */
export const SHARES: Readonly<Record<StatusId, number>> = {
  completed: 640,
  lapsed: 80,
  rejected: 55,
  withdrawn: 25,
  announced: 70,
  received: 25,
  referred: 5,
  inVerification: 30,
  awaitingCustomer: 15,
  awaitingIdentification: 10,
  awaitingApproval: 10,
  onHold: 5,
  approved: 1,
  codesSent: 20,
  partlyActivated: 9,
};

const entries = Object.entries(SHARES) as [StatusId, number][];
const isClosed = (status: StatusId): boolean => STATUSES[status].phase === 'closed';
const CLOSED = entries.filter(([status]) => isClosed(status));
const OPEN = entries.filter(([status]) => !isClosed(status));
const sum = (shares: readonly (readonly [StatusId, number])[]): number =>
  shares.reduce((total, [, share]) => total + share, 0);

/** Which part of the data set, from its beginning, is closed. */
const CLOSED_PART = sum(CLOSED) / (sum(CLOSED) + sum(OPEN));
const WEEKS = 104;
const WEEK_DAYS = 7;

function pickOf(shares: readonly (readonly [StatusId, number])[], dice: Dice): StatusId {
  let rest = dice.between(1, sum(shares));
  return shares.find(([, share]) => (rest -= share) <= 0)?.[0] ?? 'completed';
}

/** @param part of the data set that lies before this case, 0 to 1 */
export function statusAt(part: number, dice: Dice): StatusId {
  return pickOf(part < CLOSED_PART ? CLOSED : OPEN, dice);
}

const holidays = new Map<number, ReadonlySet<string>>();

function isHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const known = holidays.get(year) ?? new Set(publicHolidays(year, 'always'));
  holidays.set(year, known);
  return known.has(day);
}

/** Working days are counted in a case: it is moved to where none of its weekdays is a day off. */
function isWithoutHoliday(first: string, last: string): boolean {
  for (let day = first; day <= last; day = movedDay(day, 1)) {
    if (isHoliday(day)) {
      return false;
    }
  }
  return true;
}

interface Span {
  readonly status: StatusId;
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * By how many days a case is moved: whole weeks, so that every working day stays one.
 * @param until the last day of the data set
 * @returns nought or less
 */
export function daysAt(part: number, { status, firstDay, lastDay }: Span, until: string): number {
  const behind = Math.max(0, Math.ceil((Date.parse(lastDay) - Date.parse(until)) / 86_400_000 / WEEK_DAYS));
  // What is open is as the prototype is, or came a week earlier: its terms still run.
  const age = isClosed(status)
    ? Math.floor((1 - part / CLOSED_PART) * WEEKS) + 1
    : Math.round((1 - part) / (1 - CLOSED_PART));
  let weeks = behind + age;
  while (
    isClosed(status) &&
    !isWithoutHoliday(movedDay(firstDay, -weeks * WEEK_DAYS), movedDay(lastDay, -weeks * WEEK_DAYS))
  ) {
    weeks += 1;
  }
  return weeks === 0 ? 0 : -weeks * WEEK_DAYS;
}
