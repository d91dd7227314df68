/** Names a PO box that stands where the other side has a street. */
import type { DifferenceKind } from '../../differenceKinds';

function isPoBox(street: string): boolean {
  return /^\s*(?:postbus|p\.?\s?o\.?\s?box)\b/i.test(street);
}

/** "Postbus 18" in the field of the street against "Zeedijk". */
export function poBoxInStreet(left: string, right: string): DifferenceKind | null {
  return isPoBox(left) && !isPoBox(right) ? 'poBoxAgainstStreet' : null;
}
