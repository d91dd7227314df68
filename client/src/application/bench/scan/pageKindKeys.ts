/** Registry of the keys that say what a page is while it is read: with Shift, so that none is pressed by accident. Complete by type. */
import type { PageKind } from '@desk/shared/application/pageKinds';

export const PAGE_KIND_KEYS = {
  contractCompany: 'C',
  contractPersons: 'P',
  contractSignatures: 'S',
  identityCopy: 'I',
  registerExtract: 'R',
  mandate: 'M',
  statutes: 'T',
  other: 'O',
  blank: 'L',
} as const satisfies Record<PageKind, string>;

/** Says that the page is what the desk takes it for. */
export const AS_PROPOSED_KEY = '.';
