/** Searches the whole desk for somebody: every kind of record that their role may see, and no other. */
import { findEntries } from '@desk/db/search/findEntries';
import { readHits } from '@desk/db/search/readHits';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { SearchAnswer } from '@desk/shared/contract/search';
import { searchableBy, type SearchKind } from '@desk/shared/search/searchKinds';
import { termsOf } from '@desk/shared/search/searchTerms';
import type { Dependencies } from '../dependencies';

export interface SearchWish {
  readonly q: string;
  /** Every kind that this role may see when left out. */
  readonly kinds?: readonly SearchKind[] | undefined;
  readonly limit: number;
}

/**
 * Answers a question of the one box.
 * @throws DomainError forbidden when a kind is named that this role may not see
 */
export async function searchDesk(
  { db }: Dependencies,
  actor: Actor,
  { q, kinds, limit }: SearchWish,
): Promise<SearchAnswer> {
  const visible = searchableBy(actor);
  const wanted = kinds ?? visible;
  if (wanted.some((kind) => !visible.includes(kind))) {
    throw new DomainError('forbidden');
  }
  const terms = termsOf(q);
  const { entries, more } = await findEntries(db, terms, { kinds: wanted, limit });
  return { hits: await readHits(db, entries, terms), more: [...more] };
}
