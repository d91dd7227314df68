/** Decides how single values of the KVK API read: days, Ja and Nee, and values of the register's own lists. */
import type { KvkListed } from './kvkShapes';

export type ListedValue = KvkListed;

/**
 * A day of KVK (YYYYMMDD) as YYYY-MM-DD.
 * @returns null when there is none, when a part of it is not known (zeros), or when no calendar has it
 */
export function kvkDay(text: string | undefined): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text ?? '') ?? [];
  const iso = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  const time = Date.parse(iso);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

/** KVK's flags are `Ja` and `Nee`, in its lists also `J` and `N`. */
export function isYes(text: string | undefined): boolean {
  return /^ja?$/i.test(text ?? '');
}

/** Code and description of a listed value; a bare text is taken as both. */
export function codeOf(value: ListedValue): { readonly code: string; readonly description: string } {
  return typeof value === 'string'
    ? { code: value, description: value }
    : { code: value?.code ?? '', description: value?.omschrijving ?? '' };
}

/** KVK pads with runs of spaces; one is enough. */
export function tidy(text: string | number | undefined): string {
  return String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
