/** When an activation code dies: a number of days on, at the end of that day on the Dutch clock. */
import type { LiberationDayRule } from '../calendar/workingDays';
import { amsterdamDay, endOfAmsterdamDay } from '../calendar/amsterdam';
import { endOfTerm, plusDays } from '../calendar/days';

/**
 * Expiry of a code issued now.
 * @param issuedAt ISO 8601 UTC
 * @param days life in days, from the policy
 * @param liberationDay whether 5 May is a day off
 * @returns ISO 8601 UTC: the end of the last day, or of the next working day when that is none. Source: product owner's
 *   decisions (14 days to the end of the day; terms end on a working day)
 */
export function codeExpiry(issuedAt: string, days: number, liberationDay: LiberationDayRule): string {
  return endOfAmsterdamDay(endOfTerm(plusDays(amsterdamDay(issuedAt), days), liberationDay));
}
