import { describe, expect, it } from 'vitest';
import { parseListQuery } from './listQuery';

it.each([
  ['banana', false],
  ['2026-02-31', false],
  ['2026-13-01', false],
  ['2026-02-28', true],
  ['0000-01-01', false],
  ['0000-01-01T00:00:00Z', false],
  ['2026-02-28T10:00:00Z', true],
  ['2026-02-28T10:00:00+01:00', true],
])('a period that begins at %s is asked for: %s', (receivedFrom, isAsked) => {
  const parsed = parseListQuery('applications', { filter: JSON.stringify({ receivedFrom }) });
  expect('problem' in parsed).toBe(!isAsked);
});

describe('a filter that holds or does not', () => {
  it.each<[string, unknown, boolean]>([
    ['late', true, true],
    ['late', 'true', true],
    ['late', false, true],
    ['late', 'x', false],
    ['late', 1, false],
    ['late', [true], false],
    ['late', null, false],
    ['hasPriority', 'false', true],
    ['hasPriority', 'maybe', false],
    ['reported', 3, false],
    // Only its first day would have been asked for.
    ['agesTo', ['2026-01-01', '2027-01-01'], false],
    ['agesTo', '2026-01-01', true],
  ])('%s of %j is asked for: %s', (key, value, isAsked) => {
    const parsed = parseListQuery('applications', { filter: JSON.stringify({ [key]: value }) });
    expect('problem' in parsed).toBe(!isAsked);
  });
});
