/** Names two days, written YYYY-MM-DD, of which day and month are swapped: a slip with a date written the other way round. */
import type { DifferenceKind } from '../../differenceKinds';

export function swappedDayAndMonth(left: string, right: string): DifferenceKind | null {
  const swapped = left.replace(/^([0-9]{4})-([0-9]{2})-([0-9]{2})$/, '$1-$3-$2');
  return swapped === right ? 'swappedDayAndMonth' : null;
}
