/**
 * Registry of the generations of the KVK API: where each question goes. KVK announced that Zoeken v2, Basisprofiel and Vestigingsprofiel
 * make way for Zoeken v3, Organisatie and Vestigingen (decision 041). What KVK's description does not say stands here as null, so that
 * nothing is made up for it.
 */

export const KVK_GENERATION_IDS = ['current', 'announced'] as const;
export type KvkGenerationId = (typeof KVK_GENERATION_IDS)[number];

interface Part {
  /** As KVK calls it. */
  readonly product: string;
  /** Address below the one of the API; null while its description cannot be had. */
  readonly path: ((kvkNumber: string, establishmentNumber: string) => string) | null;
  /** Whether the fields of its answer are known to the desk. */
  readonly isAnswerKnown: boolean;
}

type PartId = 'search' | 'company' | 'establishment' | 'functionaries';

/** Source: developers.kvk.nl, the OpenAPI descriptions and the page on moving to the new APIs; see decision 041 for their days. */
export const KVK_GENERATIONS = {
  current: {
    search: {
      product: 'Zoeken v2',
      path: (kvkNumber: string) => `/v2/zoeken?kvkNummer=${kvkNumber}&inclusiefInactieveRegistraties=true`,
      isAnswerKnown: true,
    },
    company: {
      product: 'Basisprofiel v1',
      path: (kvkNumber: string) => `/v1/basisprofielen/${kvkNumber}`,
      isAnswerKnown: true,
    },
    establishment: {
      product: 'Vestigingsprofiel v1',
      path: (_kvkNumber: string, establishmentNumber: string) => `/v1/vestigingsprofielen/${establishmentNumber}`,
      isAnswerKnown: true,
    },
    functionaries: {
      product: 'Functionarissen v1',
      path: (kvkNumber: string) => `/v1/functionarissen/kvknummer/${kvkNumber}`,
      isAnswerKnown: true,
    },
  },
  announced: {
    search: { product: 'Zoeken v3', path: null, isAnswerKnown: false },
    company: {
      product: 'Organisatie v1',
      path: (kvkNumber: string) => `/v1/organisatie/kvknummer/${kvkNumber}`,
      isAnswerKnown: false,
    },
    establishment: {
      product: 'Vestigingen v1',
      path: (kvkNumber: string, establishmentNumber: string) =>
        `/v1/vestigingen/kvknummer/${kvkNumber}/vestigingsnummer/${establishmentNumber}`,
      isAnswerKnown: false,
    },
    functionaries: {
      product: 'Functionarissen v1',
      path: (kvkNumber: string) => `/v1/functionarissen/kvknummer/${kvkNumber}`,
      isAnswerKnown: true,
    },
  },
} as const satisfies Record<KvkGenerationId, Record<PartId, Part>>;

/**
 * What keeps the desk from asking this generation.
 * @returns one line for each product of which something is not known; none when it can be asked
 */
export function missingOf(generation: KvkGenerationId): string[] {
  return Object.values<Part>(KVK_GENERATIONS[generation]).flatMap(({ product, path, isAnswerKnown }) => {
    const missing = [...(path === null ? ['its address'] : []), ...(isAnswerKnown ? [] : ['the fields of its answer'])];
    return missing.length === 0 ? [] : [`${product}: ${missing.join(' and ')}`];
  });
}
