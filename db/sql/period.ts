/** A period of days as the database compares moments with it. */
import type { Reader } from '../reader';
import { dayEnds } from './dayEnds';
import { instantValue } from './values';

/**
 * @param days in Amsterdam, YYYY-MM-DD, both included
 * @returns the first moment of the period, and the first one after it
 */
export function periodEdges(
  { dialect }: Reader,
  { from, to }: { readonly from: string; readonly to: string },
): readonly [string, string] {
  const start = dayEnds(from, 'dateFrom', false);
  const end = dayEnds(to, 'dateTo', false);
  return [
    instantValue(dialect, 'atLeast' in start ? start.atLeast : from),
    instantValue(dialect, 'below' in end ? end.below : to),
  ];
}
