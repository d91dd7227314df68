/** Words what is asked of a customer: what is missing, what failed, and "u schreef … / bij ons staat …" for what differs. */
import type { SupplementItem } from '../../checks/supplement';
import type { ReasonCode } from '../../checks/checkTypes';
import { intakeItem } from '../../intake/intakeItems';
import { COMPARED_FIELDS, type ComparedFieldKey } from '../../mismatches/comparedFields';
import { formatLetterDate, type LetterLanguage } from '../letterDate';
import { printedName } from '../printedName';
import type { MessageItem } from './messageContent';
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

function shownValue(field: ComparedFieldKey, value: string, language: LetterLanguage): string {
  if (value.trim() === '') {
    return WORDS[language].empty;
  }
  return field === 'birthDate' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatLetterDate(value, language) : value;
}

function wordMismatch(item: Extract<SupplementItem, { kind: 'mismatch' }>, language: LetterLanguage): MessageItem {
  const words = WORDS[language];
  const { field, declared, registered, about } = item;
  return {
    about: about === null ? null : printedName(about),
    text: words.differs(COMPARED_FIELDS[field].title[language]),
    values: [
      { label: words.declared, value: shownValue(field, declared, language) },
      { label: words.registered, value: shownValue(field, registered, language) },
    ],
  };
}

/**
 * @param item what is asked
 * @returns it in the customer's language: whom it is about, what is the matter and what he can do
 */
export function wordItem(item: SupplementItem, language: LetterLanguage): MessageItem {
  switch (item.kind) {
    case 'mismatch':
      return wordMismatch(item, language);
    case 'check': {
      const { found, asked } = REASON_SENTENCES[item.reasonCode];
      const about = item.about === null ? null : printedName(item.about);
      return { about, text: `${found[language]} ${asked[language]}`, values: [] };
    }
    case 'question': {
      const about = item.about === null ? null : printedName(item.about);
      return { about, text: `${intakeItem(item.item).missing[language]}.`, values: [] };
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
