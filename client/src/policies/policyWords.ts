/** Says the value of a setting of the policy in words. */
import type { IdentificationSubject, PolicySettings } from '@desk/shared/policy/policy';
import { formatDay } from '../flow/days';
import type { Language } from '../i18n/languages';
import type { CodeChannels } from '@desk/shared/policy/codeChannels';
import { lowerFirst } from '@desk/shared/language/lowerFirst';

export type Translate = (key: string, values?: Record<string, unknown>) => string;
export interface Speech {
  readonly translate: Translate;
  readonly language: Language;
}

type Chosen = readonly IdentificationSubject[] | CodeChannels | number;

/** What was chosen for one level or first day: who appears, by which channels code and link go, or how many days. */
function choiceInWords(chosen: Chosen, translate: Translate): string {
  if (typeof chosen === 'number') {
    return String(chosen);
  }
  if ('code' in chosen) {
    const name = (channel: string): string => lowerFirst(translate(`vocabulary.channel.${channel}`));
    return `${name(chosen.code)} + ${name(chosen.link)}`;
  }
  return chosen.map((id) => lowerFirst(translate(`vocabulary.checkSubject.${id}`))).join(', ');
}

/** For which level something was chosen, or from which day on. */
function nameOf(level: string, { translate, language }: Speech): string {
  return /^\d{4}-\d\d-\d\d$/.test(level) ? translate('policyDraft.since', { day: formatDay(level, language) }) : level;
}

/** A number as it is, yes or no, or who appears for which level. */
export function wordSetting(value: PolicySettings[keyof PolicySettings], speech: Speech): string {
  const { translate } = speech;
  if (typeof value === 'boolean') {
    return translate(value ? 'general.yes' : 'general.no');
  }
  if (typeof value === 'number') {
    return String(value);
  }
  if (typeof value === 'string') {
    return translate(`vocabulary.liberationDay.${value}`);
  }
  const words = Object.entries<Chosen>(value).flatMap(([level, chosen]) => {
    const word = choiceInWords(chosen, translate);
    return word === '' ? [] : [`${nameOf(level, speech)}: ${word}`];
  });
  return words.length === 0 ? translate('general.none') : words.join('; ');
}
