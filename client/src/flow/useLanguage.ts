/** Says in which of the two languages the screen speaks now, for texts that the domain's registries carry themselves. */
import { useLocaleState } from 'react-admin';
import { asLanguage, type Language } from '../i18n/languages';

/** The language of the screen. */
export function useLanguage(): Language {
  const [locale] = useLocaleState();
  return asLanguage(locale);
}
