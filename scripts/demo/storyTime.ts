/** When the demo story takes place: written for one Monday, and moved by working days to the day it is told on. */
import { addWorkingDays, subtractWorkingDays, workingDaysBetween } from '@desk/shared/calendar/workingDays';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';

/** The Monday that the demo files were written for; everything in them happened on working days before it. */
const TOLD_ON = '2026-11-23';
/** The story begins before the first application of the demo files. */
export const STORY_START = '2026-10-01T07:00:00.000Z';
/** Whatever the policy holds of Liberation Day, nobody works on it in the story. */
const LIBERATION_DAY = 'always';

const DAY = 86_400_000;

/** Moves moments and days of the story, so that a working day stays one and yesterday stays the working day before. */
export interface StoryTime {
  /** @param moment ISO 8601 UTC in the story; @returns ISO 8601 UTC at the same time of another day */
  readonly moment: (moment: string) => string;
  /** @param day YYYY-MM-DD in the story; @returns YYYY-MM-DD */
  readonly day: (day: string) => string;
}

/** The day this many days after another; both YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/**
 * Story time as it is told on this moment. Its last day is the last working day before today, so that what waits for
 * somebody has waited as long on a Sunday as on a Monday, and no term of it has run out before anybody looks.
 */
export function storyTimeFor(now: Date): StoryTime {
  const toldOn = addWorkingDays(amsterdamDay(now.getTime()), 0, LIBERATION_DAY);
  const day = (written: string): string =>
    subtractWorkingDays(toldOn, workingDaysBetween(written, TOLD_ON, LIBERATION_DAY), LIBERATION_DAY);
  return { day, moment: (moment) => day(moment.slice(0, 10)) + moment.slice(10) };
}
