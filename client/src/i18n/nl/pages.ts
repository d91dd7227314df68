/** Dutch texts for the kinds of a page and for naming it. */
import type { PageKind } from '@desk/shared/application/pageKinds';

export const pages = {
  kind: {
    contractCompany: 'Contract: bedrijf',
    contractPersons: 'Contract: personen',
    contractSignatures: 'Contract: handtekeningen',
    identityCopy: 'Kopie identiteitsbewijs',
    registerExtract: 'Uittreksel Handelsregister',
    mandate: 'Mandaat of volmacht',
    statutes: 'Statuten of notulen',
    other: 'Iets anders',
    blank: 'Leeg',
  } satisfies Record<PageKind, string>,
  title: 'Soort van deze pagina',
  unnamed: 'Nog niet benoemd',
  proposed: 'Voorstel: %{kind}',
  asProposed: 'Klopt',
  name: 'Benoem pagina',
  nameOther: 'Wijzig soort',
  copyOf: 'Kopie van %{name}',
  copyOfAll: 'Kopieën van iedereen',
  left: 'Nog %{smart_count} pagina te benoemen |||| Nog %{smart_count} pagina’s te benoemen',
  or: ' of ',
} as const;
