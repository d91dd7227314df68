/** Decides how what the desk itself found reads: the sentence of its key, in the language of the screen. */
import { AUTOMATIC_REMARKS } from '@desk/shared/checks/automatic/automaticRemarks';
import { CONTACT_REMARKS } from '@desk/shared/mismatches/contactRemarks';
import type { CheckAttempt } from '@desk/shared/checks/check';
import { checks as en } from '../i18n/en/checks';
import type { Language } from '../i18n/i18nProvider';
import { checks as nl } from '../i18n/nl/checks';

const TEXTS: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  ...AUTOMATIC_REMARKS,
  ...CONTACT_REMARKS,
};

/** What the desk says of reopening stands with the texts of the screens. */
const OWN_TEXTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { nl: nl.finding, en: en.finding };

/** The sentence of a finding; the bare key when no text is known for it, so that nothing is hidden. */
export function findingText(finding: NonNullable<CheckAttempt['finding']>, language: Language): string {
  const text = TEXTS[finding.key]?.[language] ?? OWN_TEXTS[language][finding.key] ?? finding.key;
  return text.replace(/%\{(\w+)\}/g, (all, name: string) => String(finding.data[name] ?? all));
}
