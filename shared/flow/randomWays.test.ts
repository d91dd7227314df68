/** Walks random ways through the pure rules, the way the door does, beside a bookkeeping of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ways } from '../testing/ways/steps';
import { take, Walk, waysOut } from '../testing/ways/walk';

describe('random ways through the rules', () => {
  it('end in no approval against the record, and in no state without a way out', () => {
    let approved = 0;
    fc.assert(
      fc.property(ways(13), (steps) => {
        const walk = new Walk();
        for (const step of steps) {
          if (walk.file.application.status === 'approved') {
            break;
          }
          take(walk, step);
          expect(waysOut(walk)).not.toEqual([]);
        }
        if (walk.file.application.status === 'approved') {
          approved += 1;
          expect(walk.objections()).toEqual([]);
        }
      }),
      { numRuns: 2_000 },
    );
    // A rule that approved nothing at all would prove nothing. Ways are drawn anew each time: about fifty of them end here.
    expect(approved).toBeGreaterThan(20);
    // Long on a machine that does other work as well; slowness is no failure.
  }, 600_000);
});
