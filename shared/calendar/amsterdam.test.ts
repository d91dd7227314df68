/** The day in Amsterdam, asked anew and again: an hour that is known already gives the same day. */
import { expect, it } from 'vitest';
import { amsterdamDay } from './amsterdam';

const MOMENTS = [
  ['2026-01-31T22:59:59.999Z', '2026-01-31'],
  ['2026-01-31T23:00:00.000Z', '2026-02-01'],
  ['2026-07-01T21:59:59.999Z', '2026-07-01'],
  ['2026-07-01T22:00:00.000Z', '2026-07-02'],
  // The nights in which the clock goes on and back.
  ['2026-03-28T23:30:00.000Z', '2026-03-29'],
  ['2026-03-29T21:59:59.999Z', '2026-03-29'],
  ['2026-03-29T22:00:00.000Z', '2026-03-30'],
  ['2026-10-24T22:00:00.000Z', '2026-10-25'],
  ['2026-10-25T22:59:59.999Z', '2026-10-25'],
  ['2026-10-25T23:00:00.000Z', '2026-10-26'],
  // Before the hours that are kept.
  ['1969-12-31T22:59:59.999Z', '1969-12-31'],
  ['1969-12-31T23:00:00.000Z', '1970-01-01'],
] as const;

it.each([...MOMENTS, ...MOMENTS])('%s is %s', (moment, day) => {
  expect(amsterdamDay(moment)).toBe(day);
  expect(amsterdamDay(Date.parse(moment))).toBe(day);
});

it('what is no moment has no day', () => {
  expect(() => amsterdamDay('soon')).toThrow(RangeError);
});
