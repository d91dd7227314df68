/** Decides how the value of a field of a company or a person reads on a screen. */
import type { Address } from '@desk/shared/application/fields/addressFields';
import type { FieldEntry } from '@desk/shared/application/fields/field';
import { addressLine } from '@desk/shared/language/address';
import type { Language } from '../i18n/languages';
import { formatDay } from './days';

export type FieldValue = string | boolean | Address | null;

export interface Speech {
  readonly language: Language;
  readonly translate: (key: string) => string;
}

/**
 * @param entry of the field
 * @param value as a record has it
 * @returns the value in words; '' when there is none
 */
export function fieldText(
  { column, words }: Pick<FieldEntry<never>, 'column' | 'words'>,
  value: FieldValue,
  { language, translate }: Speech,
): string {
  if (value === null || value === '') {
    return '';
  }
  if (typeof value === 'boolean') {
    return translate(value ? 'general.yes' : 'general.no');
  }
  if (typeof value === 'object') {
    return addressLine(value, language);
  }
  if (words !== undefined) {
    return translate(`vocabulary.${words}.${value}`);
  }
  return column === 'day' ? formatDay(value, language) : value;
}

export type Fact = readonly [label: string, value: string];

/**
 * Each of these fields with its label, for a list of facts.
 * @param fields their registry
 * @param record holds their values
 * @param names which, in this order
 */
export function factsOf<Name extends string>(
  fields: Readonly<Record<NoInfer<Name>, FieldEntry<never>>>,
  record: Readonly<Record<NoInfer<Name>, FieldValue>>,
  names: readonly Name[],
  speech: Speech,
): Fact[] {
  return names.map((name) => [fields[name].label[speech.language], fieldText(fields[name], record[name], speech)]);
}
