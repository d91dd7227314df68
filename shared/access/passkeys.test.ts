import { expect, it } from 'vitest';
import { mayFollow } from './passkeys';

it.each([
  [0, 0, true],
  [0, 1, true],
  [4, 5, true],
  [4, 9, true],
  [4, 4, false],
  [4, 3, false],
  [4, 0, false],
])('%d, then %d: %s', (before, now, may) => {
  expect(mayFollow(before, now)).toBe(may);
});
