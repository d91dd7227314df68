/** Decides which texts the desk has when: few for signing in, more with the desk, all with the first screen behind the work list. */
import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { withCountsIn } from './counts';
import { asLanguage, LANGUAGES, type Language } from './languages';
import { start as startInDutch } from './nl/start.table';

/** The language that is there from the start, without asking for it. */
const FIRST: Language = 'nl';

/** Start, desk and rooms, in this order. */
const PARTS: Readonly<Record<Language, readonly (() => Promise<object>)[]>> = {
  nl: [
    () => Promise.resolve(startInDutch),
    async () => (await import('./nl/desk.table')).desk,
    async () => (await import('./nl/rooms.table')).rooms,
  ],
  en: [
    async () => (await import('./en/start.table')).start,
    async () => (await import('./en/desk.table')).desk,
    async () => (await import('./en/rooms.table')).rooms,
  ],
};

/** How many parts are known. */
const KNOWN = { start: 1, desk: 2, rooms: 3 } as const;

export interface DeskI18nProvider extends I18nProvider {
  /** Resolves once the texts are there up to this part; from then on another language comes with as many. */
  readonly learn: (upTo: keyof typeof KNOWN) => Promise<void>;
}

/** A provider of its own for each call, so that tests do not share a language. */
export function createI18nProvider(): DeskI18nProvider {
  let wanted: number = KNOWN.start;
  let known: number = KNOWN.start;
  const fetchTexts = async (language: Language): Promise<TranslationMessages> => {
    const parts = await Promise.all(PARTS[language].slice(0, wanted).map((part) => part()));
    return Object.assign({}, ...parts) as TranslationMessages;
  };
  const textsOf = (locale: string) =>
    wanted === KNOWN.start && asLanguage(locale) === FIRST ? startInDutch : fetchTexts(asLanguage(locale));
  const provider: I18nProvider = polyglotI18nProvider(textsOf, FIRST, [...LANGUAGES], {
    replace: withCountsIn(() => provider.getLocale()),
  });
  let chosen: string = FIRST;
  return {
    ...provider,
    changeLocale: (locale, options) => {
      chosen = locale;
      return provider.changeLocale(locale, options);
    },
    learn: async (upTo) => {
      const count = KNOWN[upTo];
      wanted = Math.max(wanted, count);
      // Another language may be chosen while the texts of this one come: then it is learnt too, and stays.
      for (let learnt: string | null = null; known < count || (learnt !== null && learnt !== chosen);) {
        learnt = chosen;
        await provider.changeLocale(learnt);
        known = Math.max(known, count);
      }
    },
  };
}

export const i18nProvider = createI18nProvider();
