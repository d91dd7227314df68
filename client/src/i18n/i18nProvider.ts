/** Decides which languages the desk speaks: Dutch first, English second. */
import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { messages as en } from './en/messages';
import { messages as nl } from './nl/messages';

export const LANGUAGES = [
  { locale: 'nl', name: 'Nederlands' },
  { locale: 'en', name: 'English' },
] as const;
export type Language = (typeof LANGUAGES)[number]['locale'];

const MESSAGES = { nl, en } as const satisfies Record<Language, unknown>;

/** The language of a locale code; what the desk does not speak becomes Dutch. */
export function asLanguage(locale: string | undefined): Language {
  return locale === 'en' ? 'en' : 'nl';
}

/** A provider of its own for each call, so that tests do not share a language. */
export function createI18nProvider(language: Language = 'nl'): I18nProvider {
  return polyglotI18nProvider((locale) => MESSAGES[asLanguage(locale)], language, [...LANGUAGES]);
}

export const i18nProvider = createI18nProvider();
