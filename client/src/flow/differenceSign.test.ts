/** Tests that a difference nobody accepted never looks as if all were well. */
import { expect, it } from 'vitest';
import { differenceSign } from './differenceSign';

const slip = { difference: 'different', resolution: 'declaredSlip' } as const;
const refused = { difference: 'different', resolution: 'notAccepted' } as const;
const open = { difference: 'different', resolution: null } as const;

it.each([
  [[slip], 'passed'],
  [[slip, refused], 'failed'],
  [[refused, open], null],
])('%j: %s', (rows, sign) => {
  expect(differenceSign(rows)).toBe(sign);
});
