import { expect, it } from 'vitest';
import { parseListQuery } from './listQuery';

it.each([
  ['banana', false],
  ['2026-02-31', false],
  ['2026-13-01', false],
  ['2026-02-28', true],
  ['2026-02-28T10:00:00Z', true],
  ['2026-02-28T10:00:00+01:00', true],
])('a period that begins at %s is asked for: %s', (receivedFrom, isAsked) => {
  const parsed = parseListQuery('applications', { filter: JSON.stringify({ receivedFrom }) });
  expect('problem' in parsed).toBe(!isAsked);
});
