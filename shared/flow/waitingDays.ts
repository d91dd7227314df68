/** Decides until when a case waits for its customer, and when they are reminded: in working days, but for the months of the contract. */
import { dayOf, endOfTerm, plusMonths } from '../calendar/days';
import { addWorkingDays, subtractWorkingDays } from '../calendar/workingDays';
import type { PolicySettings } from '../policy/policy';
import { awaitsScan } from '../intake/mailItem';
import type { CaseFile } from './caseFile';

type Waiting = Pick<CaseFile, 'mailItems'> & {
  readonly application: Pick<CaseFile['application'], 'status' | 'submittedAt' | 'dueOn' | 'remindedAt'>;
};

/**
 * The last day of a case that waits for its contract or its supplement.
 * @param file the application and its letters
 * @returns YYYY-MM-DD; null when nothing is awaited, or when the paper is here and only waits for its scan. Source: the
 *   product's lifecycle table (three months without paper; due date and grace of a supplement)
 */
export function lapsesAfter({ application, mailItems }: Waiting, settings: PolicySettings): string | null {
  if (mailItems.some(awaitsScan)) {
    return null; // the paper came in time, it only waits for its scan
  }
  if (application.status === 'announced') {
    const last = plusMonths(dayOf(application.submittedAt), settings.applicationLapseMonths);
    return endOfTerm(last, settings.liberationDayOff);
  }
  if (application.status !== 'awaitingCustomer' || application.dueOn === null) {
    return null;
  }
  return addWorkingDays(application.dueOn, settings.supplementGraceDays, settings.liberationDayOff);
}

/**
 * The first day on which the customer is reminded, of their contract or of their supplement, once for each.
 * @param file the application and its letters
 * @returns YYYY-MM-DD; null when nobody is reminded (any more)
 */
export function remindsFrom(file: Waiting, settings: PolicySettings): string | null {
  const { application } = file;
  const last = application.status === 'announced' ? lapsesAfter(file, settings) : application.dueOn;
  const isWaiting = lapsesAfter(file, settings) !== null;
  if (!isWaiting || last === null || application.remindedAt !== null || settings.reminderDays === 0) {
    return null;
  }
  return subtractWorkingDays(last, settings.reminderDays, settings.liberationDayOff);
}
