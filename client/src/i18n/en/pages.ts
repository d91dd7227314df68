/** English texts for the kinds of a page and for naming it. */
import type { PageKind } from '@desk/shared/application/pageKinds';

export const pages = {
  kind: {
    contractCompany: 'Contract: company',
    contractPersons: 'Contract: persons',
    contractSignatures: 'Contract: signatures',
    identityCopy: 'Copy of identity document',
    registerExtract: 'Register extract',
    mandate: 'Mandate or power of attorney',
    statutes: 'Statutes or minutes',
    other: 'Something else',
    blank: 'Blank',
  } satisfies Record<PageKind, string>,
  title: 'Kind of this page',
  unnamed: 'Not named yet',
  proposed: 'Proposed: %{kind}',
  asProposed: 'That is right',
  name: 'Name page',
  nameOther: 'Change kind',
  copyOf: 'Copy of %{name}',
  copyOfAll: 'Copies of everybody',
  left: '%{smart_count} page to name |||| %{smart_count} pages to name',
  or: ' or ',
} as const;
