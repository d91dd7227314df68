import { describe, expect, it } from 'vitest';
import { amsterdamDay, endOfAmsterdamDay } from '../calendar/amsterdam';
import { codeExpiry } from './codeExpiry';

describe('end of a day in Amsterdam', () => {
  it.each([
    ['2026-01-15', '2026-01-15T22:59:59.999Z'],
    ['2026-07-15', '2026-07-15T21:59:59.999Z'],
    ['2026-03-28', '2026-03-28T22:59:59.999Z'],
    ['2026-03-29', '2026-03-29T21:59:59.999Z'],
    ['2026-10-24', '2026-10-24T21:59:59.999Z'],
    ['2026-10-25', '2026-10-25T22:59:59.999Z'],
  ])('%s ends at %s', (day, moment) => {
    expect(endOfAmsterdamDay(day)).toBe(moment);
  });

  it('counts the day of issue on the Dutch clock, not the UTC one', () => {
    expect(amsterdamDay('2026-11-23T23:30:00Z')).toBe('2026-11-24');
    expect(codeExpiry('2026-11-23T23:30:00Z', 14, 'never')).toBe('2026-12-08T22:59:59.999Z');
  });

  it('keeps whole days across the change of the clock', () => {
    expect(codeExpiry('2026-10-20T10:00:00Z', 14, 'never')).toBe('2026-11-03T22:59:59.999Z');
    expect(codeExpiry('2026-03-20T10:00:00Z', 14, 'never')).toBe('2026-04-03T21:59:59.999Z');
  });

  it('ends on a working day: not on a Saturday, a Sunday or a public holiday', () => {
    expect(codeExpiry('2026-11-28T10:00:00Z', 14, 'never')).toBe('2026-12-14T22:59:59.999Z');
    expect(codeExpiry('2026-12-11T10:00:00Z', 14, 'never')).toBe('2026-12-28T22:59:59.999Z');
  });
});
