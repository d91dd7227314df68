/** How the desk names what it looked at for a finding: by the source of the data, in both languages. */
import type { LocalText } from '../checks/catalogue/checkType';

const LOOKED_AT: Readonly<Record<string, LocalText>> = {
  application: { nl: 'de aanvraag', en: 'the application' },
  person: { nl: 'de personen in de aanvraag', en: 'the persons of the application' },
  persons: { nl: 'de personen in de aanvraag', en: 'the persons of the application' },
  signers: { nl: 'de ondertekenaars', en: 'the signers' },
  registration: { nl: 'de registratie', en: 'the registration' },
  register: { nl: 'het Handelsregister', en: 'the trade register' },
  contract: { nl: 'het contract', en: 'the contract' },
  mail: { nl: 'de post', en: 'the post' },
  policy: { nl: 'het beleid', en: 'the policy' },
  document: { nl: 'het identiteitsbewijs', en: 'the identity document' },
  identityDocument: { nl: 'het identiteitsbewijs', en: 'the identity document' },
};

/**
 * @param decidedOn names of data, e.g. `registration.kvkNumber`
 * @param language which language to read it in
 * @returns their sources, each once; empty when nothing is known
 */
export function lookedAtText(decidedOn: readonly string[], language: 'nl' | 'en'): string {
  const sources = decidedOn.map((name) => name.split('.')[0] ?? name);
  return [...new Set(sources.map((source) => LOOKED_AT[source]?.[language] ?? source))].join(', ');
}
