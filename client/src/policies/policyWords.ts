/** Says the value of a setting of the policy in words. */
import type { PolicySettings } from '@desk/shared/checks/policy';

export type Translate = (key: string, values?: Record<string, unknown>) => string;

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
  const words = Object.entries(value)
    .filter(([, subjects]) => subjects.length > 0)
    .map(
      ([level, subjects]) =>
        `${level}: ${subjects.map((id) => translate(`vocabulary.checkSubject.${id}`).toLowerCase()).join(', ')}`,
    );
  return words.length === 0 ? translate('general.none') : words.join('; ');
}
