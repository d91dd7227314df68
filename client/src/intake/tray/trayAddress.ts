/** What the address of the tray says: which letter is open at which page, and which part of the list is shown. */
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { isInTray } from '@desk/shared/intake/mailBatch';

export const TRAY_VIEWS = ['waiting', 'discarded'] as const;
export type TrayView = (typeof TRAY_VIEWS)[number];

/** Orders of the list; `place` is day, stack and page: that of the paper. */
export const TRAY_SORTS = {
  oldest: { field: 'place', order: 'ASC' },
  newest: { field: 'place', order: 'DESC' },
  file: { field: 'fileName', order: 'ASC' },
} as const;
export type TraySort = keyof typeof TRAY_SORTS;

export interface TrayAddress {
  readonly view: TrayView;
  readonly sort: TraySort;
  readonly q: string;
  /** Page of the list, 1 is the first. */
  readonly list: number;
  /** Null: none was chosen yet. */
  readonly letter: string | null;
  /** Place of the page in the letter, 1 is the first. */
  readonly page: number;
}

function numberIn(text: string | null): number {
  const number = Number(text ?? '1');
  return Number.isInteger(number) && number >= 1 ? number : 1;
}

/** Whatever an address says wrongly is as if it said nothing. */
export function readAddress(params: URLSearchParams): TrayAddress {
  const sorts = Object.keys(TRAY_SORTS) as TraySort[];
  return {
    view: TRAY_VIEWS.find((view) => view === params.get('view')) ?? 'waiting',
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'oldest',
    q: params.get('q') ?? '',
    list: numberIn(params.get('list')),
    letter: params.get('letter'),
    page: numberIn(params.get('page')),
  };
}

/** The address, without what goes without saying. */
export function writeAddress({ view, sort, q, list, letter, page }: TrayAddress): Record<string, string> {
  return {
    ...(view === 'waiting' ? {} : { view }),
    ...(sort === 'oldest' ? {} : { sort }),
    ...(q === '' ? {} : { q }),
    ...(list === 1 ? {} : { list: String(list) }),
    ...(letter === null ? {} : { letter }),
    ...(page === 1 ? {} : { page: String(page) }),
  };
}

/** What a list question asks for. */
export function filterOf({ view, q }: Pick<TrayAddress, 'view' | 'q'>): Record<string, unknown> {
  const part = view === 'waiting' ? { inTray: true } : { status: 'discarded' };
  return q.trim() === '' ? part : { ...part, q: q.trim() };
}

/** Whether the letter belongs to the part of the tray that is shown. */
export function isInView(view: TrayView, letter: ScannedLetter): boolean {
  return view === 'waiting' ? isInTray(letter) : letter.status === 'discarded';
}

/** Key of what is said where nothing is listed. */
export function emptyKey({ view, q }: Pick<TrayAddress, 'view' | 'q'>): string {
  if (q !== '') {
    return 'intake.tray.noneMatch';
  }
  return view === 'waiting' ? 'intake.tray.empty' : 'intake.tray.noneAside';
}
