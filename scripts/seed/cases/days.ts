/** How the days of a prototype become those of a copy, wherever and however they are written. */
import type { Dialect } from '@desk/db/reader';
import { instantValue } from '@desk/db/sql/values';
import { endOfAmsterdamDay } from '@desk/shared/calendar/amsterdam';
import { formatLetterDate } from '@desk/shared/dispatch/letterDate';
import { movedDay } from './copy';
import type { Slots } from './slots';

type Writes = (day: string) => string;

/** Of the few days that there are, each is written once. */
function once(write: Writes): Writes {
  const written = new Map<string, string>();
  return (day) => {
    const known = written.get(day) ?? write(day);
    written.set(day, known);
    return known;
  };
}

const endOfDay = once(endOfAmsterdamDay);
const letterDates = [once((day) => formatLetterDate(day, 'nl')), once((day) => formatLetterDate(day, 'en'))];

export function addDays(slots: Slots, days: readonly string[], dialect: Dialect): void {
  // Summer time moves the end of a day: at the hour of the prototype it would be the next day already, or an hour early.
  const writes: Writes[] = [(day) => day, endOfDay, (day) => instantValue(dialect, endOfDay(day)), ...letterDates];
  for (const day of days) {
    writes.forEach((write) => slots.add(write(day), (copy) => write(movedDay(day, copy.days))));
  }
}
