/** Names two texts that differ in nothing but capitals. */
import type { DifferenceKind } from '../../differenceKinds';

export function otherCapitals(left: string, right: string): DifferenceKind | null {
  return left.toLowerCase() === right.toLowerCase() ? 'capitals' : null;
}
