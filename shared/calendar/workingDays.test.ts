/** Tests the calendar of the desk against published dates, and its sums against each other for any day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  easterSunday,
  isWorkingDay,
  LIBERATION_DAY_RULES,
  publicHolidays,
  workingDaysBetween,
} from './workingDays';
import { deepOr } from '../testing/deepOr';

const anyDay = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const anyRule = fc.constantFrom(...LIBERATION_DAY_RULES);

describe('easterSunday', () => {
  it.each([
    [1818, '1818-03-22'],
    [1954, '1954-04-18'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('of %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });
});

describe('publicHolidays', () => {
  it('of 2026, without Liberation Day', () => {
    expect(publicHolidays(2026, 'lustrum')).toEqual([
      '2026-01-01',
      '2026-04-05',
      '2026-04-06',
      '2026-04-27',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it.each([
    [2025, '2025-04-26', '2025-04-27'],
    [2026, '2026-04-27', '2026-04-26'],
    [2031, '2031-04-26', '2031-04-27'],
  ])("keeps King's Day off a Sunday in %i", (year, kept, moved) => {
    expect(publicHolidays(year, 'never')).toContain(kept);
    expect(publicHolidays(year, 'never')).not.toContain(moved);
  });

  it.each([
    [2026, 'never', false],
    [2026, 'lustrum', false],
    [2026, 'always', true],
    [2030, 'never', false],
    [2030, 'lustrum', true],
  ] as const)('Liberation Day in %i by the rule %s: %s', (year, rule, isOff) => {
    expect(publicHolidays(year, rule).includes(`${String(year)}-05-05`)).toBe(isOff);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-04-02', 2, '2026-04-07'],
    ['2026-05-13', 1, '2026-05-15'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'],
  ])('%s and %i working days is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, 'never')).toBe(expected);
  });

  it('are Monday to Friday without holidays', () => {
    fc.assert(
      fc.property(anyDay, anyRule, (day, rule) => {
        if (isWorkingDay(day, rule)) {
          expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
          expect(publicHolidays(Number(day.slice(0, 4)), rule)).not.toContain(day);
        }
      }),
      { numRuns: deepOr(1_000, 10_000) },
    );
  });

  it('counts back what it added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyRule, (day, count, rule) => {
        const later = addWorkingDays(day, count, rule);
        expect(isWorkingDay(later, rule)).toBe(true);
        if (count > 0 || isWorkingDay(day, rule)) {
          expect(workingDaysBetween(day, later, rule)).toBe(count);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('counts between two days as somebody would who looks at each', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40, max: 900 }), anyRule, (from, distance, rule) => {
        const dayOf = (nth: number): string => new Date(Date.parse(from) + nth * 86_400_000).toISOString().slice(0, 10);
        const each = Array.from({ length: Math.max(0, distance) }, (_, nth) => dayOf(nth + 1));
        const worked = each.filter((day) => isWorkingDay(day, rule)).length;
        expect(workingDaysBetween(from, dayOf(distance), rule)).toBe(worked);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['2026-02-30', '2026-2-3', 'tomorrow', ''])('refuses %o, which is no day', (day) => {
    expect(() => isWorkingDay(day, 'never')).toThrow(RangeError);
  });
});
