/** When the demo story takes place: written for one Monday, and moved by whole weeks to the week it is told in. */
import { amsterdamDay } from '@desk/shared/dispatch/codeExpiry';

/** The Monday that the demo files were written for; everything in them happened in the weeks before. */
const TOLD_ON = '2026-11-23';
/** The story begins before the first application of the demo files. */
export const STORY_START = '2026-10-01T07:00:00.000Z';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** Moves moments and days of the story; whole weeks, so that a working day stays one. */
export interface StoryTime {
  /** @param moment ISO 8601 in the story; @returns ISO 8601 UTC */
  readonly moment: (moment: string) => string;
  /** @param day YYYY-MM-DD in the story; @returns YYYY-MM-DD */
  readonly day: (day: string) => string;
}

/** The day this many days after another; both YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Story time as it is told on this moment: its last day always lies in the past. */
export function storyTimeFor(now: Date): StoryTime {
  const today = amsterdamDay(now.getTime());
  const shift = Math.floor((Date.parse(today) - Date.parse(TOLD_ON)) / WEEK) * WEEK;
  return {
    moment: (moment) => new Date(Date.parse(moment) + shift).toISOString(),
    day: (day) => daysAfter(day, shift / DAY),
  };
}
