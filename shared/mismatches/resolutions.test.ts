/** How each class of difference may be settled. */
import { describe, expect, it } from 'vitest';
import { DIFFERENCE_CLASSES, type DifferenceClass } from '../language/comparison';
import { MISMATCH_RESOLUTIONS, type MismatchResolution } from './mismatch';
import { allowedResolutions, isSettled, resolutionNeedsReason } from './resolutions';

const ALLOWED: Record<DifferenceClass, readonly MismatchResolution[]> = {
  identical: [],
  formattingOnly: ['confirmedSame', 'notAccepted'],
  probableSlip: ['declaredSlip', 'registrationOutdated', 'notAccepted'],
  different: ['registrationOutdated', 'declaredSlip', 'notAccepted'],
};

describe('resolutions', () => {
  it.each(DIFFERENCE_CLASSES)('of %s', (difference) => {
    expect(allowedResolutions(difference)).toEqual(ALLOWED[difference]);
  });

  it.each(MISMATCH_RESOLUTIONS)('%s needs a reason unless it confirms the same value', (resolution) => {
    expect(resolutionNeedsReason(resolution)).toBe(resolution !== 'confirmedSame');
  });

  it.each(
    DIFFERENCE_CLASSES.flatMap((difference) =>
      [null, ...MISMATCH_RESOLUTIONS].map((way) => [difference, way] as const),
    ),
  )('%s with %s', (difference, resolution) => {
    const isAllowed = resolution !== null && ALLOWED[difference].includes(resolution);
    expect(isSettled({ difference, resolution })).toBe(difference === 'identical' || isAllowed);
  });
});
