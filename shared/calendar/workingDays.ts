/** Decides which days the desk works: no weekend and no public holiday of the Netherlands, computed for any year. */

/** Liberation Day (5 May): a day off never, in lustrum years (2030, 2035 …), or always; employers choose, so it is a setting. */
export const LIBERATION_DAY_RULES = ['never', 'lustrum', 'always'] as const;
export type LiberationDayRule = (typeof LIBERATION_DAY_RULES)[number];

const DAY_MS = 86_400_000;

function toDate(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    throw new RangeError('a calendar day is written YYYY-MM-DD');
  }
  return date;
}

function plusDays(day: string, days: number): string {
  return new Date(toDate(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

function isSunday(day: string): boolean {
  return toDate(day).getUTCDay() === 0;
}

/**
 * Easter Sunday of the Gregorian calendar.
 * @param year four digits
 * @returns YYYY-MM-DD. Source: the computation of Meeus, Jones and Butcher
 */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${month}-${String((sum % 31) + 1).padStart(2, '0')}`;
}

function hasLiberationDay(year: number, rule: LiberationDayRule): boolean {
  return rule === 'always' || (rule === 'lustrum' && year % 5 === 0);
}

/**
 * The public holidays of a year.
 * @param year four digits
 * @param liberationDay whether 5 May is a day off
 * @returns YYYY-MM-DD, in order: New Year, Easter, King's Day (a day earlier when it would be a Sunday), Liberation Day by
 *   the rule, Ascension, Whit, Christmas. Source: the days that Dutch law names as general holidays
 */
export function publicHolidays(year: number, liberationDay: LiberationDayRule): string[] {
  const easter = easterSunday(year);
  const kingsDay = `${String(year).padStart(4, '0')}-04-27`;
  const yearly = (monthDay: string): string => `${String(year).padStart(4, '0')}-${monthDay}`;
  return [
    yearly('01-01'),
    easter,
    plusDays(easter, 1),
    isSunday(kingsDay) ? yearly('04-26') : kingsDay,
    ...(hasLiberationDay(year, liberationDay) ? [yearly('05-05')] : []),
    plusDays(easter, 39),
    plusDays(easter, 49),
    plusDays(easter, 50),
    yearly('12-25'),
    yearly('12-26'),
  ].sort();
}

/** By year and rule: every row of a list asks for them. */
const daysOff = new Map<string, readonly string[]>();

/** The public holidays of a year that are no Saturday or Sunday; where two meet, as Ascension and 5 May in 2005, it is one day. */
function holidaysInWeeks(year: number, liberationDay: LiberationDayRule): readonly string[] {
  const key = `${String(year)} ${liberationDay}`;
  const known = daysOff.get(key);
  if (known !== undefined) {
    return known;
  }
  const days = [...new Set(publicHolidays(year, liberationDay))].filter(
    (day) => ![0, 6].includes(toDate(day).getUTCDay()),
  );
  daysOff.set(key, days);
  return days;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/**
 * @param day YYYY-MM-DD
 * @param liberationDay whether 5 May is a day off
 * @returns true on Monday to Friday that is no public holiday
 * @throws RangeError when `day` is no calendar day
 */
export function isWorkingDay(day: string, liberationDay: LiberationDayRule): boolean {
  const weekday = toDate(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysInWeeks(yearOf(day), liberationDay).includes(day);
}

/**
 * A day some working days later.
 * @param day YYYY-MM-DD; itself not counted
 * @param count working days, 0 or more; 0 gives the day itself, or the next working day when it is none
 * @param liberationDay whether 5 May is a day off
 * @returns a working day, YYYY-MM-DD
 */
export function addWorkingDays(day: string, count: number, liberationDay: LiberationDayRule): string {
  let reached = day;
  let left = count;
  while (left > 0 || !isWorkingDay(reached, liberationDay)) {
    reached = plusDays(reached, 1);
    if (left > 0 && isWorkingDay(reached, liberationDay)) {
      left -= 1;
    }
  }
  return reached;
}

/**
 * A day some working days earlier.
 * @param day YYYY-MM-DD; itself not counted
 * @param count working days, 0 or more; 0 gives the day itself
 * @param liberationDay whether 5 May is a day off
 * @returns YYYY-MM-DD, a working day when `count` is more than 0
 */
export function subtractWorkingDays(day: string, count: number, liberationDay: LiberationDayRule): string {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = plusDays(reached, -1);
    left -= isWorkingDay(reached, liberationDay) ? 1 : 0;
  }
  return reached;
}

/**
 * The last day from which so many working days have passed.
 * @param until YYYY-MM-DD; itself counted when it is a working day
 * @param count working days, 0 or more
 * @param liberationDay whether 5 May is a day off
 * @returns YYYY-MM-DD, the latest day for which `workingDaysBetween(day, until)` is `count`
 */
export function daysAgo(until: string, count: number, liberationDay: LiberationDayRule): string {
  let reached = until;
  for (let left = count; left > 0; reached = plusDays(reached, -1)) {
    left -= isWorkingDay(reached, liberationDay) ? 1 : 0;
  }
  return reached;
}

/**
 * Working days from one day to another.
 * @param from YYYY-MM-DD, not counted
 * @param until YYYY-MM-DD, counted when it is a working day; 0 when it is not after `from`
 * @param liberationDay whether 5 May is a day off
 * @returns a whole number, 0 or more
 */
export function workingDaysBetween(from: string, until: string, liberationDay: LiberationDayRule): number {
  const weekdays = weekdaysUpTo(until) - weekdaysUpTo(from);
  if (until <= from) {
    return 0;
  }
  let off = 0;
  for (let year = yearOf(from); year <= yearOf(until); year += 1) {
    off += holidaysInWeeks(year, liberationDay).filter((day) => day > from && day <= until).length;
  }
  return weekdays - off;
}

const A_MONDAY = Date.UTC(1970, 0, 5);

/** Mondays to Fridays since a Monday of long ago, the day itself included: counted and not walked, since some cases wait for years. */
function weekdaysUpTo(day: string): number {
  const days = (toDate(day).getTime() - A_MONDAY) / DAY_MS;
  return Math.floor(days / 7) * 5 + Math.min((((days % 7) + 7) % 7) + 1, 5);
}
