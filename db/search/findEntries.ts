/** Asks the search index: open records first, of these the newest, and of each kind no more than a screen shows. */
import { SEARCH_KIND_IDS, type SearchKind } from '@desk/shared/search/searchKinds';
import type { Term } from '@desk/shared/search/searchTerms';
import type { Reader } from '../reader';
import { ask } from '../sql/rows';
import { together } from '../sql/together';
import { newestSql, type EntryPage } from './searchEngine';

/** A record that answers the question. */
export interface FoundEntry {
  readonly kind: SearchKind;
  readonly id: string;
  /** The case it belongs to, or that it is; null for what belongs to none. */
  readonly caseId: string | null;
  readonly isOpen: boolean;
}

export interface FoundEntries {
  readonly entries: readonly FoundEntry[];
  /** Kinds of which more was found than is given. */
  readonly more: readonly SearchKind[];
}

async function page(
  reader: Reader,
  question: { readonly kind: SearchKind; readonly terms: readonly Term[] },
  { isOpen, limit }: EntryPage,
): Promise<FoundEntry[]> {
  const rows = await ask(reader, {
    columns: ['id', 'record_id', 'case_id'],
    order: 'ORDER BY id DESC',
    sql: (params) => newestSql(reader.dialect, question, { isOpen, limit, params }),
  });
  return rows.map((row) => ({
    kind: question.kind,
    id: String(row['record_id']),
    caseId: typeof row['case_id'] === 'string' ? row['case_id'] : null,
    isOpen,
  }));
}

/**
 * Finds records.
 * @param reader the database or an open transaction; what that transaction wrote is found as well
 * @param terms of the question; none finds nothing
 * @param wish which kinds whoever asks may see, and at most how many of each
 */
export async function findEntries(
  reader: Reader,
  terms: readonly Term[],
  { kinds, limit }: { readonly kinds: readonly SearchKind[]; readonly limit: number },
): Promise<FoundEntries> {
  if (terms.length === 0) {
    return { entries: [], more: [] };
  }
  // One more than is shown tells whether there are more.
  const wanted = limit + 1;
  const asked = SEARCH_KIND_IDS.filter((kind) => kinds.includes(kind));
  const open = together(reader);
  const first = await Promise.all(asked.map((kind) => page(open, { kind, terms }, { isOpen: true, limit: wanted })));
  const closed = together(reader);
  const all = await Promise.all(
    asked.map(async (kind, at) => {
      const found = first[at] ?? [];
      const missing = wanted - found.length;
      return missing <= 0
        ? found
        : [...found, ...(await page(closed, { kind, terms }, { isOpen: false, limit: missing }))];
    }),
  );
  return {
    entries: all.flatMap((found) => found.slice(0, limit)),
    more: asked.filter((_kind, at) => (all[at]?.length ?? 0) > limit),
  };
}
