/** Decides which days the six digits of a machine readable zone mean: the century is not in them. */

/** A document is never valid further ahead than this; the longest, a driving licence, is issued for fifteen years. */
const YEARS_AHEAD = 20;

/** Days of a month; February as in a leap year when the year is not known to have only 28. */
function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function latestYear(twoDigits: number, notAfter: number): number {
  const century = Math.floor(notAfter / 100) * 100;
  return century + twoDigits <= notAfter ? century + twoDigits : century - 100 + twoDigits;
}

/**
 * Reads an expiry date.
 * @param text six characters YYMMDD
 * @param today YYYY-MM-DD; the year is the latest that lies at most 20 years ahead of it
 * @returns YYYY-MM-DD, or null when no such day exists. Source: ICAO 9303 part 3 leaves the century to the reader
 */
export function readExpiry(text: string, today: string): string | null {
  if (!/^[0-9]{6}$/.test(text)) {
    return null;
  }
  const year = latestYear(Number(text.slice(0, 2)), Number(today.slice(0, 4)) + YEARS_AHEAD);
  const month = Number(text.slice(2, 4));
  const day = Number(text.slice(4));
  return isDay(year, month, day) ? `${String(year)}-${text.slice(2, 4)}-${text.slice(4)}` : null;
}

/**
 * Reads a birth date; somebody whose birthday is unknown has `<<` for the day, or for month and day.
 * @param text six characters YYMMDD
 * @param today YYYY-MM-DD; the year is the latest that does not lie after it
 * @returns YYYY-MM-DD, YYYY-MM or YYYY, or null when no such day exists. Source: ICAO 9303 part 3, 4.8
 */
export function readBirthDate(text: string, today: string): string | null {
  const [, yy, mm, dd] = /^([0-9]{2})([0-9]{2}|<<)([0-9]{2}|<<)$/.exec(text) ?? [];
  if (yy === undefined || mm === undefined || dd === undefined || (mm === '<<' && dd !== '<<')) {
    return null;
  }
  const notAfter = Number(today.slice(0, 4));
  const rest = [mm, dd].filter((part) => part !== '<<');
  const inYear = (year: number): string => [String(year).padStart(4, '0'), ...rest].join('-');
  const year = latestYear(Number(yy), notAfter);
  const chosen = inYear(year) > today ? year - 100 : year;
  const isPossible = mm === '<<' || isDay(chosen, Number(mm), dd === '<<' ? 1 : Number(dd));
  return isPossible ? inYear(chosen) : null;
}

/**
 * Whether the six characters of a zone can stand for this date.
 * @param zone YYMMDD, `<<` for what is unknown
 * @param date YYYY-MM-DD, YYYY-MM or YYYY as printed on the document
 */
export function meansDate(zone: string, date: string): boolean {
  const [year = '', month = '<<', day = '<<'] = date.split('-');
  return zone === `${year.slice(2)}${month}${day}`;
}
