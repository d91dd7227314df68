import { describe, expect, it } from 'vitest';
import { storyTimeFor } from './storyTime';

describe('storyTimeFor', () => {
  it.each([
    ['the Monday it was written for', '2026-11-23T10:00:00Z', '2026-11-20'],
    ['the Sunday after, still the same week', '2026-11-29T22:59:00Z', '2026-11-20'],
    ['the next Monday, just begun in Amsterdam', '2026-11-29T23:00:00Z', '2026-11-27'],
    ['half a year on', '2027-05-19T10:00:00Z', '2027-05-14'],
    ['a year before', '2025-11-25T10:00:00Z', '2025-11-21'],
  ])('tells its last Friday on %s', (_, now, friday) => {
    expect(storyTimeFor(new Date(now)).day('2026-11-20')).toBe(friday);
    expect(storyTimeFor(new Date(now)).moment('2026-11-20T10:23:00.000Z')).toBe(`${friday}T10:23:00.000Z`);
  });
});
