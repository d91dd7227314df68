import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@desk/shared/policy/defaultPolicy';
import { COURSES } from './courses';
import { daysAfter, storyTimeFor } from './storyTime';

describe('storyTimeFor', () => {
  it.each([
    ['the Monday it was written for', '2026-11-23T10:00:00Z', '2026-11-20'],
    ['a Friday', '2026-11-27T10:00:00Z', '2026-11-26'],
    ['a Saturday', '2026-11-28T10:00:00Z', '2026-11-27'],
    ['a Sunday, at its last minute in Amsterdam', '2026-11-29T22:59:00Z', '2026-11-27'],
    ['the next Monday, just begun in Amsterdam', '2026-11-29T23:00:00Z', '2026-11-27'],
    ['the first working day after Christmas', '2026-12-28T10:00:00Z', '2026-12-24'],
    ['a year before', '2025-11-25T10:00:00Z', '2025-11-24'],
  ])('tells its last day on %s', (_, now, last) => {
    expect(storyTimeFor(new Date(now)).day('2026-11-20')).toBe(last);
    expect(storyTimeFor(new Date(now)).moment('2026-11-20T10:23:00.000Z')).toBe(`${last}T10:23:00.000Z`);
  });

  it('keeps the days of the story in their order', () => {
    const { day } = storyTimeFor(new Date('2027-01-04T10:00:00Z'));
    const told = Array.from({ length: 50 }, (_, place) => day(daysAfter('2026-10-02', place)));
    expect(told).toEqual([...told].sort());
  });

  it('asks for no decision that has lapsed before anybody looks, whatever the day', () => {
    const submittedOn = COURSES.awaitingApproval?.chapters.at(-1)?.on ?? '';
    const lapsed = Array.from({ length: 3 * 365 }, (_, place) => daysAfter('2026-11-27', place)).filter(
      (today) =>
        daysAfter(
          storyTimeFor(new Date(`${today}T12:00:00Z`)).day(submittedOn),
          DEFAULT_POLICY.settings.approvalLapseDays,
        ) <= today,
    );
    expect(lapsed).toEqual([]);
  });
});
