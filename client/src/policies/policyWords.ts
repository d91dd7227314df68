/** Says the value of a setting of the policy in words. */
import type { IdentificationSubject, PolicySettings } from '@desk/shared/policy/policy';
import type { CodeChannels } from '@desk/shared/policy/codeChannels';
import { lowerFirst } from '@desk/shared/language/lowerFirst';

export type Translate = (key: string, values?: Record<string, unknown>) => string;

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

/** A number as it is, yes or no, or who appears for which level. */
export function wordSetting(value: PolicySettings[keyof PolicySettings], translate: Translate): string {
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
    return word === '' ? [] : [`${level}: ${word}`];
  });
  return words.length === 0 ? translate('general.none') : words.join('; ');
}
