/** Tests which days the six digits of a zone mean. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { meansDate, readBirthDate, readExpiry } from './mrzDates';
import { judgeValidity } from './expiry';
import { deepOr } from '../../testing/deepOr';

// Ten thousand cases take their time on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 });

const TODAY = '2026-11-23';

describe('readExpiry', () => {
  it.each([
    ['240309', '2024-03-09'],
    ['310802', '2031-08-02'],
    ['461231', '2046-12-31'],
    ['471231', '1947-12-31'],
    ['991231', '1999-12-31'],
    ['280229', '2028-02-29'],
    ['270229', null],
    ['271301', null],
    ['270100', null],
    ['27O101', null],
    ['27<<<<', null],
  ])('%s is %s', (text, day) => {
    expect(readExpiry(text, TODAY)).toBe(day);
  });
});

describe('readBirthDate', () => {
  it.each([
    ['650310', '1965-03-10'],
    ['000101', '2000-01-01'],
    ['261123', '2026-11-23'],
    ['261124', '1926-11-24'],
    ['270101', '1927-01-01'],
    ['6503<<', '1965-03'],
    ['65<<<<', '1965'],
    ['6513<<', null],
    ['65<<10', null],
    ['650230', null],
    ['<<<<<<', null],
  ])('%s is %s', (text, day) => {
    expect(readBirthDate(text, TODAY)).toBe(day);
  });

  it('lies in the hundred years up to today, for every day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1926-11-24'), max: new Date('2026-11-23'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(readBirthDate(day.slice(2).replaceAll('-', ''), TODAY)).toBe(day);
        },
      ),
      { numRuns: deepOr(1_000, 10_000) },
    );
  });
});

describe('meansDate', () => {
  it.each([
    ['650310', '1965-03-10', true],
    ['6503<<', '1965-03', true],
    ['65<<<<', '1965', true],
    ['650310', '1965-03', false],
    ['650311', '1965-03-10', false],
  ])('%s for %s: %s', (zone, date, means) => {
    expect(meansDate(zone, date)).toBe(means);
  });
});

describe('judgeValidity', () => {
  it.each([
    ['2026-11-22', 1, 'expired'],
    ['2026-11-23', 0, 'valid'],
    ['2026-11-23', 1, 'expiresSoon'],
    ['2026-12-22', 1, 'expiresSoon'],
    ['2026-12-23', 1, 'valid'],
    ['2027-02-22', 3, 'expiresSoon'],
    ['2031-08-02', 12, 'valid'],
  ] as const)('until %s with %s months asked is %s', (expiresOn, months, validity) => {
    expect(judgeValidity(expiresOn, TODAY, months)).toBe(validity);
  });

  it('knows that January has no thirty-first of February after it', () => {
    expect(judgeValidity('2027-02-28', '2027-01-31', 1)).toBe('valid');
    expect(judgeValidity('2027-02-27', '2027-01-31', 1)).toBe('expiresSoon');
  });
});
