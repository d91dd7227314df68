/** How a moment reads in a letter: the calendar day in the Netherlands, month in words. */

export type LetterLanguage = 'nl' | 'en';

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<LetterLanguage, string>;

/** "maandag 7 december 2026"; takes an ISO day or moment, and throws RangeError on anything else. */
export function formatLetterDay(iso: string, language: LetterLanguage): string {
  const weekday = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', timeZone: 'Europe/Amsterdam' });
  return `${weekday.format(new Date(iso))} ${formatLetterDate(iso, language)}`;
}

/** "7 december 2026"; takes an ISO day or an ISO moment, and throws RangeError on anything else. */
export function formatLetterDate(iso: string, language: LetterLanguage): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Amsterdam' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(iso));
}
