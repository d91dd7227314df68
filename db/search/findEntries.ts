/** Asks the search index: open records first, of these the newest, and of each kind no more than a screen shows. */
import { SEARCH_KIND_IDS, type SearchKind } from '@desk/shared/search/searchKinds';
import type { Nearness } from '@desk/shared/search/nearness';
import type { Term } from '@desk/shared/search/searchTerms';
import type { Reader } from '../reader';
import { parameters } from '../sql/parameters';
import { ask, query } from '../sql/rows';
import { together } from '../sql/together';
import { nearestOfKindsSql } from './nearEntries';
import { bestOfKindsSql, MOST_TOGETHER, newestSql, type EntryPage } from './searchEngine';

/** A record that answers the question. */
export interface FoundEntry {
  readonly kind: SearchKind;
  readonly id: string;
  /** The case it belongs to, or that it is; null for what belongs to none. */
  readonly caseId: string | null;
  readonly isOpen: boolean;
  /** Whether whoever asks works on it: it may have been found by the beginning of what is masked for others. */
  readonly isNear: boolean;
}

/** With its place among those of its kind: the higher the newer. */
interface PlacedEntry extends FoundEntry {
  readonly place: number;
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
): Promise<PlacedEntry[]> {
  const rows = await ask(reader, {
    columns: ['id', 'record_id', 'case_id'],
    order: 'ORDER BY id DESC',
    sql: (params) => newestSql(reader.dialect, question, { isOpen, limit, params }),
  });
  return rows.map((row) => placed({ ...row, kind: question.kind, is_open: isOpen }, false));
}

function placed(row: Readonly<Record<string, unknown>>, isNear: boolean): PlacedEntry {
  return {
    kind: row['kind'] as SearchKind,
    id: String(row['record_id']),
    caseId: typeof row['case_id'] === 'string' ? row['case_id'] : null,
    isOpen: row['is_open'] === true || row['is_open'] === 1,
    isNear,
    place: Number(row['id']),
  };
}

interface Asked {
  readonly kinds: readonly SearchKind[];
  readonly limit: number;
}

/** What most questions need: one look at the index for all kinds. Null when more matches than are looked at together. */
async function atOnce(reader: Reader, terms: readonly Term[], { kinds, limit }: Asked): Promise<PlacedEntry[] | null> {
  const params = parameters();
  const rows = await query(reader, bestOfKindsSql(reader.dialect, terms, { kinds, limit, params }), params.values);
  return Number(rows[0]?.['total'] ?? 0) >= MOST_TOGETHER ? null : rows.map((row) => placed(row, false));
}

/** What is found among the cases that somebody works on. */
async function nearby(
  reader: Reader,
  terms: readonly Term[],
  { kinds, limit, near }: Asked & { readonly near: Nearness },
): Promise<PlacedEntry[]> {
  const params = parameters();
  const rows = await query(reader, nearestOfKindsSql({ kinds, terms, near, limit }, params), params.values);
  return rows.map((row) => placed(row, true));
}

/** Open ones first, then the newest; one that was found twice is one. */
function inOrder(entries: readonly PlacedEntry[]): FoundEntry[] {
  const once = new Map(entries.map((entry) => [entry.id, entry]));
  const ordered = [...once.values()].sort(
    (one, other) => Number(other.isOpen) - Number(one.isOpen) || other.place - one.place,
  );
  return ordered.map(({ place: _place, ...entry }) => entry);
}

/** Of a question that finds very much the first ones come soon, kind by kind, however many there are. */
export async function kindByKind(
  reader: Reader,
  terms: readonly Term[],
  { kinds, limit }: Asked,
): Promise<PlacedEntry[]> {
  const open = together(reader);
  const first = await Promise.all(kinds.map((kind) => page(open, { kind, terms }, { isOpen: true, limit })));
  const closed = together(reader);
  const all = await Promise.all(
    kinds.map(async (kind, at) => {
      const found = first[at] ?? [];
      const missing = limit - found.length;
      return missing <= 0
        ? found
        : [...found, ...(await page(closed, { kind, terms }, { isOpen: false, limit: missing }))];
    }),
  );
  return all.flat();
}

/**
 * Finds records.
 * @param reader the database or an open transaction; what that transaction wrote is found as well
 * @param terms of the question; none finds nothing
 * @param wish which kinds whoever asks may see, at most how many of each, and how near they are to them
 */
export async function findEntries(
  reader: Reader,
  terms: readonly Term[],
  wish: Asked & { readonly near?: Nearness | undefined },
): Promise<FoundEntries> {
  const kinds = SEARCH_KIND_IDS.filter((kind) => wish.kinds.includes(kind));
  if (terms.length === 0 || kinds.length === 0) {
    return { entries: [], more: [] };
  }
  // One more than is shown tells whether there are more.
  const asked = { kinds, limit: wish.limit + 1 };
  const found = (await atOnce(reader, terms, asked)) ?? (await kindByKind(reader, terms, asked));
  const { near } = wish;
  const own = near === undefined ? [] : await nearby(reader, terms, { ...asked, near });
  const byKind = kinds.map((kind) => inOrder([...found, ...own].filter((entry) => entry.kind === kind)));
  return {
    entries: byKind.flatMap((entries) => entries.slice(0, wish.limit)),
    more: kinds.filter((_kind, at) => (byKind[at]?.length ?? 0) > wish.limit),
  };
}
