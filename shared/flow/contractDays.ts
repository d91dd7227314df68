/** Decides which days of a contract count: when it was signed, when it came in, and what day it is. */
import { amsterdamDay } from '../calendar/amsterdam';
import type { CaseFile } from './caseFile';

export interface ContractDays {
  /** The earliest day written beside a signature; null when nobody recorded one. */
  readonly signedOn: string | null;
  /** The day the first letter came in; today while there is none. */
  readonly receivedOn: string;
  readonly today: string;
}

/**
 * @param file the application and its letters
 * @param now ISO 8601 UTC
 * @returns days as YYYY-MM-DD in Amsterdam
 */
export function contractDays(file: Pick<CaseFile, 'application' | 'mailItems'>, now: string): ContractDays {
  const today = amsterdamDay(now);
  const signed = file.mailItems.flatMap(({ signedOn }) => signedOn ?? []).sort();
  return { signedOn: signed[0] ?? null, receivedOn: file.application.receivedOn ?? today, today };
}
