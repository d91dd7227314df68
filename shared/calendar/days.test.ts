import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, endOfTerm, plusDays, plusMonths } from './days';

describe('calendar days', () => {
  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-01', 3, '2027-03-01'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-03-15', -14, '2025-01-15'],
  ])('%s and %i months: %s', (day, months, result) => {
    expect(plusMonths(day, months)).toBe(result);
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-29', -1, '2026-03-28'],
  ])('%s and %i days: %s', (day, days, result) => {
    expect(plusDays(day, days)).toBe(result);
    expect(daysBetween(day, result)).toBe(days);
  });

  it('takes the day of a moment by the clock of Amsterdam, in winter and in summer', () => {
    expect(dayOf('2026-11-30T23:30:00Z')).toBe('2026-12-01');
    expect(dayOf('2026-06-30T22:30:00Z')).toBe('2026-07-01');
    expect(dayOf('2026-06-30T21:59:59Z')).toBe('2026-06-30');
    expect(dayOf('2026-06-30')).toBe('2026-06-30');
  });

  it.each([
    ['a Saturday', '2026-11-28', '2026-11-30'],
    ['a Sunday', '2026-11-29', '2026-11-30'],
    ['Christmas, a Friday, before a weekend', '2026-12-25', '2026-12-28'],
    ['Easter Monday', '2027-03-29', '2027-03-30'],
    ['an ordinary Tuesday', '2026-11-24', '2026-11-24'],
  ])('a term that would end on %s', (_what, day, last) => {
    expect(endOfTerm(day, 'never')).toBe(last);
  });

  it.each(['2026-02-30', '2026-1-1', '', '2026-11-30T00:00:00Z'])('refuses %j as a day', (day) => {
    expect(() => plusDays(day, 1)).toThrow(RangeError);
  });
});
