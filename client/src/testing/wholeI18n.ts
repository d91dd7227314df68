/** All texts at once, for tests that draw a part of the desk. */
import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { withCountsIn } from '../i18n/counts';
import { messages as en } from '../i18n/en/messages';
import { asLanguage, LANGUAGES, type Language } from '../i18n/languages';
import { messages as nl } from '../i18n/nl/messages';

const MESSAGES = { nl, en } as const satisfies Record<Language, unknown>;

/** A provider of its own for each call, so that tests do not share a language. */
export function wholeI18n(language: Language = 'nl'): I18nProvider {
  const provider: I18nProvider = polyglotI18nProvider(
    (locale) => MESSAGES[asLanguage(locale)],
    language,
    [...LANGUAGES],
    {
      replace: withCountsIn(() => provider.getLocale()),
    },
  );
  return provider;
}
