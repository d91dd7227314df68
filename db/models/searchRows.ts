/** Columns of the search index: one row for each record that can be found. */
import type { SearchKind } from '@desk/shared/search/searchKinds';
import type { ColumnsOf } from './columnKinds';

/** `words` are what is searched; the databases keep an index of their own over it. `id` rises as records come to the desk. */
export interface SearchEntryColumns {
  readonly id: number;
  readonly kind: SearchKind;
  readonly recordId: string;
  /** The case that a letter or a person belongs to, and of a case itself its own id; null for what belongs to none. */
  readonly caseId: string | null;
  /** False for a closed case and everything of it. */
  readonly isOpen: boolean;
  readonly words: string;
}

export const searchEntryColumns = {
  id: 'serial',
  kind: 'text',
  recordId: 'id',
  caseId: 'id',
  isOpen: 'boolean',
  words: 'text',
} as const satisfies ColumnsOf<SearchEntryColumns>;
