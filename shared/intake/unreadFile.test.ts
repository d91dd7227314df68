import { expect, it } from 'vitest';
import { isDueAgain } from './unreadFile';

const AT = '2026-11-23T09:00:00.000Z';
const now = Date.parse(AT);

it.each([
  ['incomplete', 1, false, 3_600_000, false],
  ['incomplete', 1, true, 2_000, true],
  ['unreadable', 1, false, 3_600_000, false],
  ['failed', 2, false, 2_000, true],
  ['failed', 3, false, 3_600_000, false],
  ['failed', 3, true, 2_000, true],
  ['storageFull', 99, false, 59_999, false],
  ['storageFull', 99, false, 60_000, true],
  ['documentLocked', 1, false, 3_600_000, false],
])('%s after %i tries, changed: %s, %i ms later: %s', (reason, attempts, isChanged, later, isDue) => {
  expect(isDueAgain({ reason, attempts, triedAt: AT }, isChanged, now + later)).toBe(isDue);
});
