/**
 * Masks what reaches people wherever it stands in an answer: under its own name, as a compared value, and inside what somebody wrote. A
 * value is known by standing under its name anywhere in the answer, or by being told; it is then found in any way of writing it.
 */
import { MASK_SIGN, masked } from './fieldSight';

/** What reaches a person, as far as it is known. */
export interface Reach {
  readonly birthDate?: string | null;
  readonly email?: string | null;
  readonly mobile?: string | null;
}

const NAMES = ['birthDate', 'email', 'mobile'] as const;
/** Where a message went, or a value beside another one: only what it holds says of which kind it is. */
const COMPARED = ['declared', 'registered', 'inRegister', 'before', 'after'] as const;
const PLACES = ['sentTo', 'link', 'code'] as const;

const EMAIL = /^[^\s@]+@[^\s@]+$/;
/** What is typed for a dash, also by a word processor. */
const DASH = String.raw`\-\u2010-\u2015\u2212`;
const PHONE = new RegExp(String.raw`^\+?[\d\s()./${DASH}]{9,}$`);
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
/** Of a number these say whose it is, however the country is written before them. */
export const OWN_DIGITS = 8;
/** Between two digits of a number; every kind of space, as in what is pasted from a page or a sheet. */
export const DIGITS_APART = String.raw`[\s()./${DASH}]*`;
const BEFORE_OWN = String.raw`(?:(?:\+|00)\d{1,3}${DIGITS_APART})?(?:\(?0\)?${DIGITS_APART})?(?:\d${DIGITS_APART}){0,2}`;
/** Between the parts of a day. */
export const PARTS_APART = String.raw`[\s.,/${DASH}]{1,3}`;
/** A month as a word, whole or shortened, in whatever language. */
export const MONTH_WORD = String.raw`[^\s\d./-]{3,10}`;
/** How a month begins where it may stand before its day. */
export const ENGLISH_MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;

type Values = Readonly<Record<string, unknown>>;

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isReachName = (name: string): boolean => NAMES.some((one) => name === one || name.endsWith(`.${one}`));

/** Whether the value of a property reaches a person. */
function reaches(name: string, value: string, of: Values): boolean {
  if (isReachName(name)) {
    return true;
  }
  if (COMPARED.some((one) => one === name)) {
    return typeof of['field'] === 'string' && isReachName(of['field']);
  }
  return PLACES.some((one) => one === name) && (EMAIL.test(value) || PHONE.test(value));
}

function collect(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) {
    value.forEach((one) => collect(one, into));
  } else if (isValues(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && reaches(name, inner, value)) {
        into.add(inner);
      }
      collect(inner, into);
    }
  }
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** The same for every way of writing one value. */
function keyOf(value: string): string {
  if (EMAIL.test(value)) {
    return value.toLowerCase();
  }
  return DAY.test(value) || !PHONE.test(value) ? value : digitsOf(value).slice(-OWN_DIGITS);
}

const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function dayPattern([, year = '', month = '', day = '']: RegExpExecArray): string {
  const [inMonth, onDay] = [`0?${String(Number(month))}`, `0?${String(Number(day))}`];
  const english = ENGLISH_MONTHS[Number(month) - 1] ?? '';
  return [
    [year, inMonth, String.raw`${onDay}(?!\d)`],
    [onDay, inMonth, year],
    [onDay, MONTH_WORD, year],
    [`${english}[a-z]{0,6}`, `${onDay}(?:st|nd|rd|th)?`, year],
  ]
    .map((parts) => parts.join(PARTS_APART))
    .join('|');
}

/** A pattern of every way in which a value is written inside other words; null for what is too short to be told from them. */
function patternOf(value: string): string | null {
  const day = DAY.exec(value);
  if (day !== null) {
    return dayPattern(day);
  }
  if (EMAIL.test(value)) {
    return quoted(value);
  }
  const digits = digitsOf(value);
  if (PHONE.test(value) && digits.length > OWN_DIGITS) {
    return BEFORE_OWN + [...digits.slice(-OWN_DIGITS)].join(DIGITS_APART);
  }
  return null;
}

/** One pattern of every way in which any of these values is written; null where there is none to look for. */
function anyOf(values: Iterable<string>, shown: ReadonlySet<string>): RegExp | null {
  const patterns = [...values].filter((value) => !shown.has(keyOf(value))).flatMap((value) => patternOf(value) ?? []);
  return patterns.length === 0 ? null : new RegExp([...new Set(patterns)].join('|'), 'giu');
}

/** The same text masked by two patterns: each sign that either of them masks. */
function maskedByBoth(one: string, other: string): string {
  const signs = [...other];
  return [...one].map((sign, at) => (signs[at] === MASK_SIGN ? MASK_SIGN : sign)).join('');
}

/** Every value that is looked for has one of these. */
const OF_A_VALUE = /[\d@]/;

/** What the desk itself writes beside the words of people, and nobody by hand: ids, digests, and moments to the millisecond. */
const OF_THE_DESK = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/;

/** Whether anything that reaches a person can stand in a value, at whatever depth; numbers are no text. */
export function mayHoldReach(value: unknown): boolean {
  if (typeof value === 'string') {
    return OF_A_VALUE.test(value) && !OF_THE_DESK.test(value);
  }
  return typeof value === 'object' && value !== null && Object.values(value).some(mayHoldReach);
}

function maskText(text: string, patterns: readonly RegExp[]): string {
  if (!OF_A_VALUE.test(text)) {
    return text;
  }
  // Each looks at the text as it was written: what one has masked of a value must not hide the rest of another from it.
  const seen = patterns.map((pattern) => text.replaceAll(pattern, masked)).filter((one) => one !== text);
  return seen.length === 0 ? text : seen.reduce(maskedByBoth);
}

const valuesOf = (reach: readonly Reach[]): string[] =>
  reach.flatMap((one) => NAMES.flatMap((name) => one[name] ?? [])).filter((value) => value !== '');

/** Gives a body back without what reaches people; their names and everything else stay. */
export type MaskBody = <T>(body: T) => T;

/**
 * Makes ready to mask any number of bodies: what is known is put into a pattern once, since that takes long for a page of rows.
 * @param known values that may stand in the texts of a body beside those that stand under their names in it
 * @param shown values that whoever asks may see
 */
export function maskingWithin(known: readonly Reach[], shown: readonly Reach[]): MaskBody {
  const told = new Set(valuesOf(known));
  const open = new Set(valuesOf(shown).map(keyOf));
  const ofTold = anyOf(told, open);
  return <T>(body: T): T => {
    const own = new Set<string>();
    collect(body, own);
    const ofOwn = anyOf(
      [...own].filter((value) => !told.has(value)),
      open,
    );
    const patterns = [ofTold, ofOwn].filter((one) => one !== null);
    const seen = (value: unknown): unknown => {
      if (typeof value === 'string') {
        return maskText(value, patterns);
      }
      if (Array.isArray(value)) {
        return value.map(seen);
      }
      return isValues(value)
        ? Object.fromEntries(
            Object.entries(value).map(([name, inner]) => {
              const isHidden = typeof inner === 'string' && reaches(name, inner, value) && !open.has(keyOf(inner));
              return [name, isHidden ? masked(inner) : seen(inner)];
            }),
          )
        : value;
    };
    return seen(body) as T;
  };
}

/** As `maskingWithin`, of one body: what would be answered to who sees everything. */
export function maskWithin<T>(body: T, known: readonly Reach[], shown: readonly Reach[]): T {
  return maskingWithin(known, shown)(body);
}
