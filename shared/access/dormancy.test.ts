import { expect, it } from 'vitest';
import { isDormant } from './dormancy';

it.each([
  ['used yesterday', '2026-11-28T09:00:00.000Z', false],
  ['a moment before ninety days are over', '2026-08-31T09:00:00.001Z', false],
  ['when ninety days are over', '2026-08-31T09:00:00.000Z', true],
  ['long after', '2025-01-01T00:00:00.000Z', true],
])('%s', (_what, lastUsed, dormant) => {
  expect(isDormant(lastUsed, '2026-11-29T09:00:00.000Z')).toBe(dormant);
});
