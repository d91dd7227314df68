/** Decides the sign of differences: what was settled well is passed, what was not accepted has failed, the rest is open. */
import type { CheckOutcome } from '@desk/shared/checks/check';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import { isSettled } from '@desk/shared/mismatches/resolutions';

/** In: the differences of one cause, which are settled together. Out: as the outcome of a check, null while open. */
export function differenceSign(
  mismatches: readonly Pick<Mismatch, 'difference' | 'resolution'>[],
): CheckOutcome | null {
  if (!mismatches.every(isSettled)) {
    return null;
  }
  return mismatches.some(({ resolution }) => resolution === 'notAccepted') ? 'failed' : 'passed';
}
