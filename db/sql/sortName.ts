/** Decides how names sort: as people look them up, the same on both databases. */
import { searchForm } from '@desk/shared/language/characters';

/** A name without capitals, accents, quotes and what cannot be seen. */
export function sortName(name: string): string {
  return searchForm(name);
}
