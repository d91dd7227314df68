/** Decides how long the desk has been at work on a case: working days, standing still while the customer has their turn. */
import { daysAgo, workingDaysBetween, type LiberationDayRule } from '../calendar/workingDays';
import type { StatusId } from './statuses';

export interface CaseClock {
  /** Working days counted until the clock last stood still. */
  readonly leadDays: number;
  /** The day since which it runs, YYYY-MM-DD; null while it stands still. */
  readonly clockSince: string | null;
  /**
   * The day from which it would have counted as many working days had it never stood still, YYYY-MM-DD: by this cases are put
   * in order and counted. Null while it stands still.
   */
  readonly agesFrom: string | null;
}

/** From receipt to decision, but for what the customer is waited for. Source: the product's rule on the clock */
const RUNNING: readonly StatusId[] = ['received', 'referred', 'inVerification', 'awaitingApproval', 'onHold'];

/**
 * Working days of the desk so far.
 * @param clock as kept with the case
 * @param today YYYY-MM-DD in Amsterdam
 * @param liberationDay whether 5 May is a day off
 */
export function leadTime(
  { leadDays, clockSince }: Pick<CaseClock, 'leadDays' | 'clockSince'>,
  today: string,
  liberationDay: LiberationDayRule,
): number {
  return leadDays + (clockSince === null ? 0 : workingDaysBetween(clockSince, today, liberationDay));
}

export interface ClockMove {
  readonly to: StatusId;
  /** YYYY-MM-DD in Amsterdam. */
  readonly today: string;
  /** The day the first letter came in, when this is what starts the clock. */
  readonly receivedOn?: string | null | undefined;
  readonly liberationDay: LiberationDayRule;
}

/**
 * The clock after a change of status.
 * @param clock as it was
 * @param move where the case goes, and when
 * @returns the clock to keep
 */
export function clockAfter(
  clock: Pick<CaseClock, 'leadDays' | 'clockSince'>,
  { to, today, receivedOn, liberationDay }: ClockMove,
): CaseClock {
  if (!RUNNING.includes(to)) {
    return { leadDays: leadTime(clock, today, liberationDay), clockSince: null, agesFrom: null };
  }
  // Paper that came in last week and is registered today has been here since last week.
  const clockSince = clock.clockSince ?? receivedOn ?? today;
  const { leadDays } = clock;
  return { leadDays, clockSince, agesFrom: daysAgo(clockSince, leadDays, liberationDay) };
}
