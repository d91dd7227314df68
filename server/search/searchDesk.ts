/** Searches the whole desk for somebody: every kind of record that their role may see, and no other. */
import { findEntries } from '@desk/db/search/findEntries';
import { readHits } from '@desk/db/search/readHits';
import { casesOfScannedLetters, nearnessTo, sightingOf } from '@desk/db/stores/sightStore';
import { seenAs, SIGHT } from '@desk/shared/access/fieldSight';
import { FOUND_KINDS } from '@desk/shared/contract/foundKinds';
import { shownIn } from '@desk/shared/audit/shownIn';
import { DomainError } from '@desk/shared/contract/errors';
import type { SearchAnswer, SearchHit } from '@desk/shared/contract/search';
import type { SearchFieldId } from '@desk/shared/search/searchFields';
import { searchableBy, type SearchKind } from '@desk/shared/search/searchKinds';
import { termsOf } from '@desk/shared/search/searchTerms';
import { sha256Of } from '../crypto/sha256';
import type { Dependencies } from '../dependencies';
import type { Read } from '../trail/reads/readLog';

export interface SearchWish {
  readonly q: string;
  /** Every kind that this role may see when left out. */
  readonly kinds?: readonly SearchKind[] | undefined;
  readonly limit: number;
}

/** Who asks, and by which request. */
type Asker = Pick<Read, 'actor' | 'requestId' | 'origin'>;

/** The hits as whoever asks sees them: what reaches people is found by whoever knows all of it, and shown to whoever works on their case. */
async function seenHits(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { actor }: Asker,
  hits: readonly SearchHit[],
): Promise<SearchHit[]> {
  const linked = await casesOfScannedLetters(
    db,
    hits.flatMap(({ kind, id }) => (kind === 'scanned-letters' ? [id] : [])),
  );
  const caseOf = ({ id, applicationId }: SearchHit): string | null => applicationId ?? linked.get(id) ?? null;
  const cases = hits.flatMap((hit) => caseOf(hit) ?? []);
  const { at, maskingOf } = await sightingOf(db, { actor, now: clock() }, cases);
  return hits.map((hit) => {
    const { kind, id, title } = hit;
    const applicationId = caseOf(hit);
    const looker = at({ applicationId, personId: kind === 'persons' ? id : null });
    const seen = (field: SearchFieldId, value: string): string => {
      const sight = SIGHT[FOUND_KINDS[field]][looker];
      return sight === 'within'
        ? maskingOf(applicationId === null ? [] : [applicationId])(value)
        : String(seenAs(sight, value));
    };
    const found = hit.found.map((one) => ({ ...one, value: seen(one.field, one.value) }));
    // A letter of a stack is called by the name of its file, which somebody wrote.
    return { ...hit, title: kind === 'scanned-letters' ? seen('fileName', title) : title, found };
  });
}

/**
 * Answers a question of the one box, and notes who saw how many hits, none too, and of which cases. What was typed may be somebody's name and is not told.
 * @throws DomainError forbidden when a kind is named that this role may not see; readsNotKept
 */
export async function searchDesk(
  { db, clock, reads }: Dependencies,
  asker: Asker,
  { q, kinds, limit }: SearchWish,
): Promise<SearchAnswer> {
  const visible = searchableBy(asker.actor);
  const wanted = kinds ?? visible;
  if (wanted.some((kind) => !visible.includes(kind))) {
    throw new DomainError('forbidden');
  }
  const terms = termsOf(q);
  const near = terms.length === 0 ? undefined : await nearnessTo(db, { actor: asker.actor, now: clock() });
  const { entries, more } = await findEntries(db, terms, { kinds: wanted, limit, near });
  const hits = await seenHits({ db, clock }, asker, await readHits(db, entries, terms));
  const kindsOf = (kinds: readonly SearchKind[]): SearchKind[] =>
    [...new Set(kinds)].filter((kind) => kind !== 'users').sort();
  // One that found nothing is told too, with where it looked: who tries out what they do not know shows by those.
  const shown = kindsOf(hits.length > 0 ? hits.map(({ kind }) => kind) : terms.length > 0 ? wanted : []);
  if (shown.length > 0) {
    const ids = shownIn(hits.filter(({ kind }) => kind !== 'users'));
    const data = { kinds: shown, rows: hits.length, ...ids };
    const look = `search ${q} ${wanted.join()} ${String(limit)} ${sha256Of(JSON.stringify(ids))}`;
    reads.note({ applicationId: null, entry: { type: 'search.answered', data }, ...asker }, look);
  }
  return { hits, more: [...more] };
}
