/** How the desk names what it looked at for a finding: by the source of the data, in both languages. */
import type { LocalText } from '../catalogue/checkType';
import type { CheckAttempt } from '../checks/check';
import type { LookedAtSource } from '../checks/lookedAt';

const LOOKED_AT: Readonly<Record<LookedAtSource, LocalText>> = {
  application: { nl: 'de aanvraag', en: 'the application' },
  person: { nl: 'de personen in de aanvraag', en: 'the persons of the application' },
  persons: { nl: 'de personen in de aanvraag', en: 'the persons of the application' },
  signers: { nl: 'de ondertekenaars', en: 'the signers' },
  registration: { nl: 'de registratie', en: 'the registration' },
  register: { nl: 'het Handelsregister', en: 'the trade register' },
  contract: { nl: 'het contract', en: 'the contract' },
  mail: { nl: 'de post', en: 'the post' },
  intake: { nl: 'de checklist van de brief', en: 'the checklist of the letter' },
  policy: { nl: 'het beleid', en: 'the policy' },
  identityDocument: { nl: 'het identiteitsbewijs', en: 'the identity document' },
  documentService: { nl: 'de verificatiedienst', en: 'the verification service' },
};

/**
 * @param finding names of data (e.g. `registration.kvkNumber`), and the days of their sources where they are known
 * @param language which language to read it in
 * @param formatDay how a day (YYYY-MM-DD) reads
 * @returns their sources, each once, with its day; empty when nothing is known
 */
export function lookedAtText(
  { decidedOn = [], days = {} }: Pick<NonNullable<CheckAttempt['finding']>, 'decidedOn' | 'days'>,
  language: 'nl' | 'en',
  formatDay: (day: string) => string,
): string {
  const said = decidedOn.map((name) => {
    const source = (name.split('.')[0] ?? name) as LookedAtSource;
    const on = days[source];
    // An older record may name a source that is not known any more.
    const words = (LOOKED_AT[source] as LocalText | undefined)?.[language] ?? source;
    return on === undefined ? words : `${words} (${formatDay(on)})`;
  });
  return [...new Set(said)].join(', ');
}
