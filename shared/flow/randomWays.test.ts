/** Walks random ways through the pure rules, the way the door does, beside a bookkeeping of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ways } from '../testing/ways/steps';
import { take, Walk, waysOut } from '../testing/ways/walk';
import { deepOr } from '../testing/deepOr';

/** Ways to walk, and the fewest approvals among them. */
const size = deepOr({ ways: 500, approvals: 1 }, { ways: 2_000, approvals: 21 });

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
      { numRuns: size.ways },
    );
    // A rule that approved nothing at all would prove nothing. Ways are drawn anew each time: about one in forty ends here.
    expect(approved).toBeGreaterThanOrEqual(size.approvals);
  });
});
