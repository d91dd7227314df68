/** Decides what the one box offers: records that were found, what can be done on this page, and where one can go. */
import type { SearchAnswer, SearchHit } from '@desk/shared/contract/search';
import { searchForm } from '@desk/shared/language/characters';

export type PaletteOption =
  | { readonly type: 'hit'; readonly id: string; readonly group: string; readonly hit: SearchHit; readonly to: string }
  | { readonly type: 'all'; readonly id: string; readonly group: string; readonly label: string; readonly to: string }
  | { readonly type: 'go'; readonly id: string; readonly group: string; readonly label: string; readonly to: string }
  | {
      readonly type: 'run';
      readonly id: string;
      readonly group: string;
      readonly label: string;
      readonly keys: string | null;
      readonly run: () => void;
    };

/** Where the record of a hit is shown; a letter and a person are shown with their case. */
export function addressOf({ kind, id, applicationId }: SearchHit): string {
  switch (kind) {
    case 'applications':
    case 'persons':
    case 'mail-items':
      return `/applications/${applicationId ?? id}/show`;
    case 'scanned-letters':
      return `/scanned-letters?letter=${encodeURIComponent(id)}`;
    case 'registrations':
      return `/registrations/${id}/show`;
    case 'users':
      return `/users/${id}`;
  }
}

/** A person whose case is shown already would be the same line once more: the case names the person. */
function withoutRepeats(hits: readonly SearchHit[]): readonly SearchHit[] {
  const cases = new Set(hits.filter(({ kind }) => kind === 'applications').map(({ id }) => id));
  return hits.filter(({ kind, applicationId }) => kind !== 'persons' || !cases.has(applicationId ?? ''));
}

/** The list of all cases, asked the same question. */
export function allCases(question: string): string {
  return `/applications?${new URLSearchParams({ filter: JSON.stringify({ q: question }) }).toString()}`;
}

export interface FoundWords {
  readonly groupOf: (kind: SearchHit['kind']) => string;
  readonly allLabel: string;
}

/** The hits in their groups; behind the cases the way to all of them, where there are more. */
export function hitOptions(
  { hits, more }: SearchAnswer,
  question: string,
  { groupOf, allLabel }: FoundWords,
): readonly PaletteOption[] {
  const shown = withoutRepeats(hits).map((hit): PaletteOption => {
    return { type: 'hit', id: `${hit.kind} ${hit.id}`, group: groupOf(hit.kind), hit, to: addressOf(hit) };
  });
  const cases = shown.filter((option) => option.type === 'hit' && option.hit.kind === 'applications');
  const others = shown.filter((option) => !cases.includes(option));
  const all: PaletteOption = {
    type: 'all',
    id: 'all',
    group: groupOf('applications'),
    label: allLabel,
    to: allCases(question),
  };
  return [...cases, ...(more.includes('applications') ? [all] : []), ...others];
}

/** Whether every word that was typed is the beginning of a word of this label. */
export function answers(label: string, typed: string): boolean {
  const words = searchForm(label).split(/[^\p{L}\p{N}]+/u);
  const asked = searchForm(typed).split(/\s+/).filter(Boolean);
  return asked.every((one) => words.some((word) => word.startsWith(one)));
}
