/** Decides how single values of the KVK API read: days, Ja and Nee, and values of the register's own lists. */
import { UNKNOWN_DAY, type PartialDay } from '@desk/shared/calendar/partialDay';
import { partialDaySchema } from '@desk/shared/calendar/partialDaySchema';
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

/**
 * A day of KVK of which parts may be zeros, or nonsense: what is known of it.
 * @returns null when there is none; `unknown` when it says no more than that there is one
 */
export function kvkPartialDay(text: string | undefined): PartialDay | null {
  if (text === undefined || text === '') {
    return null;
  }
  const [year, month] = [text.slice(0, 4), text.slice(4, 6)];
  const candidates = [kvkDay(text), `${year}-${month}`, year];
  const known = candidates.find(
    (one) => one !== null && !one.startsWith('0000') && partialDaySchema.safeParse(one).success,
  );
  return known ?? UNKNOWN_DAY;
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
