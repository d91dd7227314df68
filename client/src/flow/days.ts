/** Decides how days and moments read: as people in the Netherlands write them, in the time of Amsterdam. */
import { isMasked } from '@desk/shared/access/fieldSight';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { dayOf, daysBetween, plusDays } from '@desk/shared/calendar/days';
import { isWholeDay, UNKNOWN_DAY, type PartialDay } from '@desk/shared/calendar/partialDay';
import type { Language } from '../i18n/languages';

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>;
const timeZone = 'Europe/Amsterdam';

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make one costs more than to draw a line of a table; each is made once. */
function formatFor(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options);
  formats.set(key, format);
  return format;
}

/** A calendar day (YYYY-MM-DD) or a moment as a day; empty for null. */
export function formatDay(day: string | null, language: Language): string {
  if (day === null || day === '') {
    return '';
  }
  // Masked to whoever looks.
  if (isMasked(day)) {
    return day;
  }
  return formatFor(language, { dateStyle: 'medium', timeZone }).format(new Date(day));
}

/** A day of a register of which parts may not be known: month and year, a year, or that nobody knows; empty for null. */
export function formatPartialDay(day: PartialDay | null, language: Language): string {
  if (day === null || isWholeDay(day) || isMasked(day)) {
    return formatDay(day, language);
  }
  if (day === UNKNOWN_DAY) {
    return language === 'nl' ? 'dag onbekend' : 'day unknown';
  }
  const options = day.length === 4 ? ({ year: 'numeric' } as const) : ({ month: 'short', year: 'numeric' } as const);
  const known = formatFor(language, { ...options, timeZone: 'UTC' }).format(new Date(day));
  return `${known} (${language === 'nl' ? 'dag onbekend' : 'day unknown'})`;
}

/** A moment (ISO 8601 UTC) as day and time in Amsterdam; empty for null. */
export function formatMoment(moment: string | null, language: Language): string {
  if (moment === null || moment === '') {
    return '';
  }
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const;
  return formatFor(language, options).format(new Date(moment));
}

/** How many calendar days ago a day (YYYY-MM-DD) or a moment was, in Amsterdam. */
export function daysSince(day: string, now: Date): number {
  return daysBetween(dayOf(day), amsterdamDay(now.getTime()));
}

/** The calendar day in Amsterdam, some days later. In: a moment. Out: YYYY-MM-DD. */
export function dayInAmsterdam(now: Date, daysLater = 0): string {
  return plusDays(amsterdamDay(now.getTime()), daysLater);
}
