/** Tests when a desk counts as one that no longer looks at its trail. */
import { expect, it } from 'vitest';
import { looksStopped } from './looksStopped';

it.each([
  ['a new desk without a trail', null, '2026-11-01T08:00:00Z', false],
  ['a look last night', '2026-11-24T01:05:00Z', '2026-11-01T08:00:00Z', false],
  ['one night missed', '2026-11-23T01:05:00Z', '2026-11-01T08:00:00Z', false],
  ['two days to the minute', '2026-11-22T12:00:00Z', '2026-11-01T08:00:00Z', false],
  ['two days and a minute', '2026-11-22T11:59:00Z', '2026-11-01T08:00:00Z', true],
  ['two days, but the desk was off and runs for half an hour', '2026-11-10T01:05:00Z', '2026-11-24T11:30:00Z', false],
  ['the same an hour later', '2026-11-10T01:05:00Z', '2026-11-24T10:59:00Z', true],
  [
    'a desk started anew every morning that never gets to its end',
    '2026-11-20T01:05:00Z',
    '2026-11-24T07:00:00Z',
    true,
  ],
  ['a look of a clock that was put back since', '2026-12-24T01:05:00Z', '2026-11-01T08:00:00Z', false],
])('%s', (_what, lookedAt, since, stopped) => {
  const now = new Date('2026-11-24T12:00:00Z');
  expect(looksStopped({ lookedAt, runningSince: new Date(since) }, now)).toBe(stopped);
});
