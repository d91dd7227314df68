import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryPause } from './retryPause';
import { deepOr } from '../testing/deepOr';

describe('the pause before another try', () => {
  it.each([
    [1, 0, 10_000],
    [1, 1, 5000],
    [2, 0, 20_000],
    [2, 0.5, 15_000],
    [5, 0, 160_000],
    [9, 0, 2_560_000],
    [10, 0, 3_600_000],
    [40, 0, 3_600_000],
  ])('after try %i with %f left off: %i ms', (tries, random, pause) => {
    expect(retryPause(tries, random)).toBe(pause);
  });

  it('is never shorter than half, nor longer than the whole, of what doubles up to an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
        const whole = Math.min(3_600_000, 10_000 * 2 ** (tries - 1));
        const pause = retryPause(tries, random);
        return pause >= whole / 2 && pause <= whole;
      }),
      { numRuns: deepOr(1_000, 10_000) },
    );
  });
});
