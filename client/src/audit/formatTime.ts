/** The time of day in Amsterdam. */
import type { Language } from '../i18n/languages';

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Hours and minutes of a moment (ISO 8601 UTC). */
export function formatTime(moment: string, language: Language): string {
  const options = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(moment));
}
