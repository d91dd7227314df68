/** What can be said of days of which a part is not known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCome, isWholeDay } from './partialDay';
import { partialDaySchema } from './partialDaySchema';

describe('a partial day', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 'yes'],
    ['2026-11-21', '2026-11-20', 'no'],
    ['2026-11', '2026-11-20', 'unknown'],
    ['2026-10', '2026-11-20', 'yes'],
    ['2026-12', '2026-11-20', 'no'],
    ['2026', '2026-11-20', 'unknown'],
    ['2025', '2026-11-20', 'yes'],
    ['2027', '2026-11-20', 'no'],
    ['unknown', '2026-11-20', 'unknown'],
  ] as const)('%s has come on %s: %s', (day, on, answer) => {
    expect(hasCome(day, on)).toBe(answer);
  });

  it('is only certain where every whole day that it may be agrees', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.constantFrom(4, 7), (whole, on, length) => {
        const answer = hasCome(whole.slice(0, length), on);
        return answer === 'unknown' || answer === hasCome(whole, on);
      }),
    );
  });

  it('is whole or not, and nothing else passes for one', () => {
    expect(['2026-11-20', '2026-11', '2026', 'unknown'].map(isWholeDay)).toEqual([true, false, false, false]);
    const refused = ['2026-13', '2026-02-30', '2026-00-00', '20260000', ''];
    expect(refused.filter((text) => partialDaySchema.safeParse(text).success)).toEqual([]);
  });
});
