/** Decides how an officer may settle a difference. */
import type { DifferenceClass } from '../language/comparison';
import type { Mismatch, MismatchResolution } from './mismatch';

const RESOLUTIONS_PER_DIFFERENCE = {
  identical: [],
  formattingOnly: ['confirmedSame', 'notAccepted'],
  probableSlip: ['declaredSlip', 'registrationOutdated', 'notAccepted'],
  different: ['registrationOutdated', 'declaredSlip', 'notAccepted'],
} as const satisfies Record<DifferenceClass, readonly MismatchResolution[]>;

/** The resolutions open for a class of difference, best first; none for identical values. Product owner's decision. */
export function allowedResolutions(difference: DifferenceClass): readonly MismatchResolution[] {
  return RESOLUTIONS_PER_DIFFERENCE[difference];
}

/** Whether a resolution must say why; only confirming that two spellings are the same speaks for itself. */
export function resolutionNeedsReason(resolution: MismatchResolution): boolean {
  return resolution !== 'confirmedSame';
}

/** Whether nothing is left to do; a resolution that its class does not allow settles nothing. */
export function isSettled({ difference, resolution }: Pick<Mismatch, 'difference' | 'resolution'>): boolean {
  if (difference === 'identical') {
    return true;
  }
  return resolution !== null && allowedResolutions(difference).includes(resolution);
}
