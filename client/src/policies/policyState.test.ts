/** Checks how versions of the policy are told apart. */
import { describe, expect, test } from 'vitest';
import { policyState } from './policyState';

const VERSIONS = [
  { version: 1, validFrom: '2020-01-01T00:00:00.000Z' },
  { version: 2, validFrom: '2026-11-01T00:00:00.000Z' },
  { version: 3, validFrom: '2026-12-01T00:00:00.000Z' },
];

describe('the state of a version', () => {
  test.each([
    ['2026-10-31T23:59:59.999Z', ['inForce', 'upcoming', 'upcoming']],
    ['2026-11-01T00:00:00.000Z', ['past', 'inForce', 'upcoming']],
    ['2026-12-01T00:00:00.000Z', ['past', 'past', 'inForce']],
  ])('at %s', (now, states) => {
    expect(VERSIONS.map((one) => policyState(one, VERSIONS, new Date(now)))).toEqual(states);
  });
});
