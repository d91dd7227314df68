/** Decides which dates of an application or a registration cannot be: a birth still to come, a day before anybody now living. */
import { amsterdamDay } from '../calendar/amsterdam';
import type { ApplicationInput } from './application';
import type { RegistrationInput } from './registration';

export type ImplausibleDate = 'inFuture' | 'tooLongAgo';

export interface DateProblem {
  /** Path to the date, its parts joined with a dot. */
  readonly field: string;
  readonly message: ImplausibleDate;
}

/** Nobody alive is older; the oldest human of whom it is certain became 122. */
const OLDEST_YEARS = 125;
/** eHerkenning began in 2010; no application and no means is older. */
const FIRST_DAY = '2010-01-01';
/** Clocks of two programs differ; not by more than this. */
const CLOCKS_DIFFER_MS = 3_600_000;

/**
 * @param day YYYY-MM-DD; null when it is not known
 * @param today YYYY-MM-DD, in Amsterdam
 * @returns why nobody alive can be born on that day; null when somebody can
 */
export function implausibleBirth(day: string | null, today: string): ImplausibleDate | null {
  if (day === null) {
    return null;
  }
  if (day > today) {
    return 'inFuture';
  }
  return Number(today.slice(0, 4)) - Number(day.slice(0, 4)) > OLDEST_YEARS ? 'tooLongAgo' : null;
}

function implausibleMoment(moment: string, now: string): ImplausibleDate | null {
  if (Date.parse(moment) > Date.parse(now) + CLOCKS_DIFFER_MS) {
    return 'inFuture';
  }
  return moment < FIRST_DAY ? 'tooLongAgo' : null;
}

type Found = readonly [field: string, message: ImplausibleDate | null];

function problemsOf(found: readonly Found[]): DateProblem[] {
  return found.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
}

type Dated = Pick<ApplicationInput, 'submittedAt'> & {
  readonly persons: readonly { readonly birthDate: string | null }[];
  readonly signers: readonly { readonly birthDate: string | null }[];
};

/**
 * @param input an application as it was sent
 * @param now ISO 8601 UTC
 * @returns its dates that cannot be, by field
 */
export function applicationDateProblems(input: Dated, now: string): DateProblem[] {
  const today = amsterdamDay(now);
  const births = (['persons', 'signers'] as const).flatMap((list) =>
    input[list].map(({ birthDate }, at): Found => [
      `${list}.${String(at)}.birthDate`,
      implausibleBirth(birthDate, today),
    ]),
  );
  return problemsOf([['submittedAt', implausibleMoment(input.submittedAt, now)], ...births]);
}

/**
 * @param input a registration as it was exported; a means may take effect later
 * @param now ISO 8601 UTC
 * @returns its dates that cannot be, by field
 */
export function registrationDateProblems({ means }: Pick<RegistrationInput, 'means'>, now: string): DateProblem[] {
  const today = amsterdamDay(now);
  return problemsOf(
    means.flatMap(({ birthDate, effectiveFrom }, at): Found[] => [
      [`means.${String(at)}.birthDate`, implausibleBirth(birthDate, today)],
      [`means.${String(at)}.effectiveFrom`, effectiveFrom < FIRST_DAY ? 'tooLongAgo' : null],
    ]),
  );
}
