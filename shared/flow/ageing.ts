/** Decides how old a case is, in working days of the desk, and what is late: by this the work is put in order, coloured and counted. */
import { addWorkingDays, workingDaysBetween, type LiberationDayRule } from '../calendar/workingDays';
import type { CaseClock } from './caseClock';
import { STATUSES, type StatusId } from './statuses';

/** Working days in which a simple case should be decided. Source: rule R4.10, the supplier's own target. */
export const TARGET_DAYS = 3;

/**
 * onTime: days are left; lastDay: today is the last one; late, veryLate: past it, and past it by more than the target itself;
 * waits: others have their turn; overdue: the day on which the customer should have answered is past; ended: nothing counts any more.
 */
export const AGE_STATES = ['onTime', 'lastDay', 'late', 'veryLate', 'waits', 'overdue', 'ended'] as const;
export type AgeState = (typeof AGE_STATES)[number];

export interface Ageing {
  readonly state: AgeState;
  /** Working days that the desk has been at it. */
  readonly days: number;
  /** Working days past the day it was due; 0 while it is not. */
  readonly lateDays: number;
  /** The day on which the desk should decide, or the customer answer, YYYY-MM-DD; null where no day is set. */
  readonly dueOn: string | null;
}

export interface AgeingCase extends Pick<CaseClock, 'leadDays' | 'agesFrom'> {
  readonly status: StatusId;
  /** Until when the customer may take on request. */
  readonly dueOn: string | null;
}

/** What so many working days are called while the clock runs. */
export function stateOfDays(days: number): AgeState {
  if (days < TARGET_DAYS) {
    return 'onTime';
  }
  return days === TARGET_DAYS ? 'lastDay' : days <= 2 * TARGET_DAYS ? 'late' : 'veryLate';
}

/**
 * How old a case is.
 * @param of its clock, status and due day
 * @param today YYYY-MM-DD in Amsterdam
 * @param liberationDay whether 5 May is a day off
 */
export function ageingOf(of: AgeingCase, today: string, liberationDay: LiberationDayRule): Ageing {
  const { status, leadDays, agesFrom, dueOn } = of;
  if (agesFrom !== null) {
    const days = workingDaysBetween(agesFrom, today, liberationDay);
    return {
      state: stateOfDays(days),
      days,
      lateDays: Math.max(0, days - TARGET_DAYS),
      dueOn: addWorkingDays(agesFrom, TARGET_DAYS, liberationDay),
    };
  }
  if (STATUSES[status].phase !== 'running') {
    return { state: 'ended', days: leadDays, lateDays: 0, dueOn: null };
  }
  const lateDays = dueOn === null ? 0 : workingDaysBetween(dueOn, today, liberationDay);
  return { state: lateDays > 0 ? 'overdue' : 'waits', days: leadDays, lateDays, dueOn };
}
