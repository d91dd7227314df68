/** Words what is asked of a customer: what is missing, what failed, and what differs, with the values that may be told. */
import type { ReasonCode } from '../../catalogue/checkTypes';
import { COMPARED_FIELDS, type ComparedFieldKey } from '../../application/fields/comparedFields';
import { formatLetterDate, type LetterLanguage } from '../letterDate';
import { printedName } from '../printedName';
import type { AskedItem } from './askedItem';
import { tellingOf, type LetterPlace, type ValueSource } from './disclosure';
import type { MessageItem, MessageValue } from './messageContent';
import { REASON_SENTENCES } from './reasonSentences';

const WORDS = {
  nl: {
    declared: 'U schreef',
    registered: 'Bij ons staat',
    empty: 'niets',
    differs: (field: string) => `${field}: uw opgave is anders dan uw registratie. Laat ons weten wat juist is.`,
  },
  en: {
    declared: 'You wrote',
    registered: 'We have on record',
    empty: 'nothing',
    differs: (field: string) => `${field}: what you gave differs from your registration. Please tell us what is right.`,
  },
} as const;

const SOURCES = ['declared', 'registered'] as const satisfies readonly ValueSource[];

function shownValue(field: ComparedFieldKey, value: string, language: LetterLanguage): string {
  if (value.trim() === '') {
    return WORDS[language].empty;
  }
  return field === 'birthDate' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatLetterDate(value, language) : value;
}

type MismatchItem = Extract<AskedItem, { kind: 'mismatch' }>;

function labelled(item: MismatchItem, source: ValueSource, language: LetterLanguage): MessageValue {
  return { label: WORDS[language][source], value: shownValue(item.field, item[source], language) };
}

/** Both values of a difference, for staff: customers are told what `tellingOf` allows. */
export function bothValues(item: AskedItem, language: LetterLanguage): MessageValue[] {
  return item.kind === 'mismatch' ? SOURCES.map((source) => labelled(item, source, language)) : [];
}

function toldValues(item: MismatchItem, language: LetterLanguage, letterTo: LetterPlace): MessageValue[] {
  return SOURCES.flatMap((source): MessageValue[] => {
    const telling = tellingOf(item.field, source, letterTo);
    if (telling === 'never') {
      return [];
    }
    const value = labelled(item, source, language);
    return [telling === 'onPaper' ? { ...value, onPaperOnly: true } : value];
  });
}

function wordMismatch(item: MismatchItem, language: LetterLanguage, letterTo: LetterPlace): MessageItem {
  const { field, about } = item;
  return {
    about: about === null ? null : printedName(about),
    text: WORDS[language].differs(COMPARED_FIELDS[field].title[language]),
    values: toldValues(item, language, letterTo),
  };
}

/**
 * @param item what is asked
 * @param letterTo where the letter of the message goes, which decides what may be told
 * @returns it in the customer's language: whom it is about, what is the matter and what to do
 */
export function wordItem(item: AskedItem, language: LetterLanguage, letterTo: LetterPlace): MessageItem {
  switch (item.kind) {
    case 'mismatch':
      return wordMismatch(item, language, letterTo);
    case 'check': {
      const { found, asked } = REASON_SENTENCES[item.reasonCode];
      const about = item.about === null ? null : printedName(item.about);
      return { about, text: `${found[language]} ${asked[language]}`, values: [] };
    }
    case 'missing': {
      const about = item.about === null ? null : printedName(item.about);
      return { about, text: `${item.missing[language]}.`, values: [] };
    }
    case 'text':
      return { about: null, text: item.text, values: [] };
  }
}

/** Why an application was rejected, each reason once. */
export function wordReasons(codes: readonly ReasonCode[], language: LetterLanguage): MessageItem[] {
  return [...new Set(codes)].map((code) => ({
    about: null,
    text: REASON_SENTENCES[code].found[language],
    values: [],
  }));
}
