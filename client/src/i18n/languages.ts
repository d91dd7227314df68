/** Decides which languages the desk speaks: Dutch first, English second. */
export const LANGUAGES = [
  { locale: 'nl', name: 'Nederlands' },
  { locale: 'en', name: 'English' },
] as const;
export type Language = (typeof LANGUAGES)[number]['locale'];

/** The language of a locale code; what the desk does not speak becomes Dutch. */
export function asLanguage(locale: string | undefined): Language {
  return locale === 'en' ? 'en' : 'nl';
}
