/** Registry of the services that an establishment number shuts a customer out of. One more is one entry. */

interface Wording {
  readonly nl: string;
  readonly en: string;
}

export interface ShutOutService {
  /** The same in every language, for a sentence that names several. */
  readonly shortName: string;
  readonly name: Wording;
  /** Why the number is in the way there. */
  readonly why: Wording;
  /** Where the desk has it from, in plain words. */
  readonly source: Wording;
  /** Words in the name of a target service, in lower case, by which the customer means this one. */
  readonly knownBy: readonly [string, ...string[]];
}

export const SHUT_OUT_SERVICES = {
  uwv: {
    shortName: 'UWV',
    name: { nl: 'UWV', en: 'UWV (employee insurance)' },
    why: {
      nl: 'Het werkgeversportaal van UWV laat een middel met een vestigingsnummer niet toe.',
      en: 'The employers’ portal of UWV does not admit means with an establishment number.',
    },
    source: { nl: 'Upgradepagina van de leverancier', en: 'Upgrade page of the supplier' },
    knownBy: ['uwv', 'werkgeversportaal'],
  },
  taxAuthority: {
    shortName: 'Belastingdienst',
    name: { nl: 'Belastingdienst', en: 'Belastingdienst (tax authority)' },
    why: {
      nl: 'De Belastingdienst kent de hele onderneming; met een vestigingsnummer kan inloggen mislukken.',
      en: 'The tax authority knows the company as a whole; logging in with an establishment number can fail.',
    },
    source: { nl: 'Veelgestelde vragen van de leverancier', en: 'Frequently asked questions of the supplier' },
    knownBy: ['belasting', 'fiscus', 'loonheffing'],
  },
  eidasAbroad: {
    shortName: 'eIDAS',
    name: { nl: 'Inloggen in andere EU-landen (eIDAS)', en: 'Logging in in other EU countries (eIDAS)' },
    why: {
      nl: 'Over de grens telt alleen een registratie zonder vestigingsnummer.',
      en: 'Abroad only a registration without an establishment number counts.',
    },
    source: { nl: 'Uitleg van een andere leverancier over eIDAS', en: 'Another supplier’s page about eIDAS' },
    knownBy: ['eidas', 'buitenland', 'europa', 'europese'],
  },
} as const satisfies Record<string, ShutOutService>;

export type ShutOutServiceId = keyof typeof SHUT_OUT_SERVICES;
export const SHUT_OUT_SERVICE_IDS = Object.keys(SHUT_OUT_SERVICES) as [ShutOutServiceId, ...ShutOutServiceId[]];

function means(targetService: string, { knownBy }: ShutOutService): boolean {
  const name = targetService.toLowerCase();
  return knownBy.some((word) => name.includes(word));
}

/**
 * Which of the services that a customer applies for an establishment number shuts them out of.
 * @param targetServices names as the customer gave them
 * @returns in the order of the registry; empty when they named none of them. Source: upgrade page of the supplier
 */
export function shutOutTargets(targetServices: readonly string[]): ShutOutServiceId[] {
  return SHUT_OUT_SERVICE_IDS.filter((id) => targetServices.some((name) => means(name, SHUT_OUT_SERVICES[id])));
}
