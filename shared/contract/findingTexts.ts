/** Every sentence the desk can say about its own finding, in both languages, by the key kept with the attempt. */
import { AUTOMATIC_REMARKS } from '../checks/automatic/automaticRemarks';
import type { LocalText } from '../checks/catalogue/checkType';
import type { CheckAttempt } from '../checks/check';
import { DESK_REMARKS } from '../checks/deskRemarks';
import { changesInWords } from '../checks/factChange';
import { CONTACT_REMARKS } from '../mismatches/contactRemarks';

export const FINDING_TEXTS: Readonly<Record<string, LocalText>> = {
  ...AUTOMATIC_REMARKS,
  ...CONTACT_REMARKS,
  ...DESK_REMARKS,
};

type FindingData = Readonly<Record<string, string | number>>;

/**
 * The sentence of a finding.
 * @param finding key and data as kept with the attempt
 * @param language which language to read it in
 * @returns the sentence with its data filled in; the bare key when it is not known any more
 */
export function findingText(finding: NonNullable<CheckAttempt['finding']>, language: 'nl' | 'en'): string {
  const text = FINDING_TEXTS[finding.key]?.[language] ?? finding.key;
  const data = { changes: changesInWords(finding.data, language), ...finding.data };
  return text.replace(/%\{(\w+)\}/g, (whole, name: string) => String((data as FindingData)[name] ?? whole));
}
