/** Registry of the remarks that the contact checks write beside their outcome, in both languages. */
import { COMPARED_FIELDS, type ComparedFieldKey } from '../application/fields/comparedFields';

/** Texts with placeholders `%{fieldsNl}` and `%{fieldsEn}`: names of fields, never their values, so no personal data. */
export const CONTACT_REMARKS = {
  allIdentical: {
    nl: 'Alle vergeleken velden zijn gelijk aan de registratie.',
    en: 'All compared fields equal the registration.',
  },
  confirmedSame: {
    nl: 'Alleen anders geschreven, bevestigd als hetzelfde: %{fieldsNl}.',
    en: 'Written differently only, confirmed as the same: %{fieldsEn}.',
  },
  registrationOutdated: {
    nl: 'Registratie is verouderd en moet worden gewijzigd: %{fieldsNl}.',
    en: 'The registration is outdated and must be changed: %{fieldsEn}.',
  },
  declaredSlip: {
    nl: 'Vergissing in de aanvraag, de registratie blijft gelden: %{fieldsNl}.',
    en: 'Slip in the application, the registration stands: %{fieldsEn}.',
  },
  settledInSeveralWays: {
    nl: 'Verschillen per veld afgehandeld: %{fieldsNl}.',
    en: 'Differences settled field by field: %{fieldsEn}.',
  },
  notAccepted: {
    nl: 'Verschil met de registratie niet geaccepteerd: %{fieldsNl}.',
    en: 'Difference from the registration not accepted: %{fieldsEn}.',
  },
  mobileMissing: { nl: 'Mobiel nummer ontbreekt in de aanvraag.', en: 'The application has no mobile number.' },
  mobileLandline: {
    nl: 'Opgegeven nummer is een vast nummer en kan geen sms ontvangen.',
    en: 'The declared number is a landline and cannot take SMS.',
  },
  mobileNotMobile: {
    nl: 'Opgegeven nummer is geen mobiel nummer dat sms kan ontvangen.',
    en: 'The declared number is not a mobile number that can take SMS.',
  },
  mobileForeign: {
    nl: 'Gelijk aan de registratie; buitenlands nummer, ga na of sms aankomt.',
    en: 'Equals the registration; foreign number, find out whether SMS arrives.',
  },
  mobileForeignSettled: {
    nl: 'Verschil afgehandeld: %{fieldsNl}; buitenlands nummer, ga na of sms aankomt.',
    en: 'Difference settled: %{fieldsEn}; foreign number, find out whether SMS arrives.',
  },
} as const satisfies Record<string, { readonly nl: string; readonly en: string }>;

export type ContactRemarkKey = keyof typeof CONTACT_REMARKS;
export interface ContactRemark {
  readonly remarkKey: ContactRemarkKey;
  /** Values of the placeholders; empty when the text has none. */
  readonly remarkData: Readonly<Record<string, string>>;
}

/** Makes a remark that names these fields by their titles, each once, in both languages. */
export function remarkOnFields(remarkKey: ContactRemarkKey, fields: readonly ComparedFieldKey[]): ContactRemark {
  if (fields.length === 0) {
    return { remarkKey, remarkData: {} };
  }
  const titles = [...new Set(fields)].map((field) => COMPARED_FIELDS[field].title);
  return {
    remarkKey,
    remarkData: {
      fieldsNl: titles.map(({ nl }) => nl).join(', '),
      fieldsEn: titles.map(({ en }) => en).join(', '),
    },
  };
}

/** The remark as one sentence in a language; a placeholder without a value stays visible. */
export function contactRemarkText({ remarkKey, remarkData }: ContactRemark, language: 'nl' | 'en'): string {
  return CONTACT_REMARKS[remarkKey][language].replace(/%\{(\w+)\}/g, (all, name: string) => remarkData[name] ?? all);
}
