/** Every sentence the desk can say about its own finding, in both languages, by the key kept with the attempt. */
import { AUTOMATIC_REMARKS } from '../checks/automatic/automaticRemarks';
import type { LocalText } from '../checks/catalogue/checkType';
import type { CheckAttempt } from '../checks/check';
import { DESK_REMARKS } from '../checks/deskRemarks';
import { CONTACT_REMARKS } from '../mismatches/contactRemarks';

export const FINDING_TEXTS: Readonly<Record<string, LocalText>> = {
  ...AUTOMATIC_REMARKS,
  ...CONTACT_REMARKS,
  ...DESK_REMARKS,
};

/**
 * The sentence of a finding.
 * @param finding key and data as kept with the attempt
 * @param language which language to read it in
 * @returns the sentence with its data filled in; the bare key when it is not known any more
 */
export function findingText(finding: NonNullable<CheckAttempt['finding']>, language: 'nl' | 'en'): string {
  const text = FINDING_TEXTS[finding.key]?.[language] ?? finding.key;
  return text.replace(/%\{(\w+)\}/g, (whole, name: string) => String(finding.data[name] ?? whole));
}
