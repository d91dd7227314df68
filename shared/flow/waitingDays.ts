/** Decides until when a case waits for its customer, and when he is reminded: in working days, but for the months of the contract. */
import { addWorkingDays, subtractWorkingDays } from '../application/workingDays';
import type { PolicySettings } from '../checks/policy';
import { awaitsScan } from '../intake/mailItem';
import type { CaseFile } from './caseFile';

type Waiting = Pick<CaseFile, 'mailItems'> & {
  readonly application: Pick<CaseFile['application'], 'status' | 'submittedAt' | 'dueOn' | 'remindedAt'>;
};

function addMonths(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== wanted) {
    date.setUTCDate(0); // 30 November plus three months is the last day of February
  }
  return date.toISOString().slice(0, 10);
}

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
    return addMonths(application.submittedAt, settings.applicationLapseMonths);
  }
  if (application.status !== 'awaitingCustomer' || application.dueOn === null) {
    return null;
  }
  return addWorkingDays(application.dueOn, settings.supplementGraceDays, settings.liberationDayOff);
}

/**
 * The first day on which the customer is reminded, of his contract or of his supplement, once for each.
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
