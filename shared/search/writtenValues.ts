/** Where, in what somebody wrote, a number, an address or a day stands that may be somebody's: what `access/maskWithin` could mask, whoever it is of. */
import { DIGITS_APART, ENGLISH_MONTHS, MONTH_WORD, OWN_DIGITS, PARTS_APART } from '../access/maskWithin';

/** From one place in a text to before another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const YEAR = String.raw`(?:19|20)\d\d`;
/** Whoever holds a means was born in one of these. Beside a word that may be no month ("kast 3 map 2026") a later year is none of a birth. */
const BIRTH_YEAR = String.raw`(?:19\d\d|20[01]\d)`;
const MONTH = String.raw`(?:jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}*`;
const ENGLISH_MONTH = `(?:${ENGLISH_MONTHS.join('|')})[a-z]{0,6}`;
const ORDINAL = '(?:st|nd|rd|th)?';

const day = (...parts: readonly string[]): string => parts.join(PARTS_APART);
/** Days with a month as a word, by how many digits a day may have. */
const wordedDays = (onDay: string): readonly string[] => [
  day(onDay, MONTH, YEAR),
  day(onDay, MONTH_WORD, BIRTH_YEAR),
  day(ENGLISH_MONTH, onDay + ORDINAL, YEAR),
];
const days = (onDay: string): readonly string[] => [
  day(YEAR, onDay, onDay),
  day(onDay, onDay, YEAR),
  ...wordedDays(onDay),
];

const alone = (pattern: string): string => String.raw`(?<!\d)(?:${pattern})(?!\d)`;
const digits = (first: string, more: string): string => `${first}(?:${DIGITS_APART}\\d){${more}}`;
/** Of these it is known where they begin and end, so that they can be found whole. */
const PHONES = [
  digits(`(?:(?:\\+|00)?${DIGITS_APART}31${DIGITS_APART}(?:\\(?0\\)?)?|0)${DIGITS_APART}[1-9]`, '8'),
  // A mobile number without its 0.
  digits('6', '8'),
  digits(String.raw`(?:\+|00)(?!${DIGITS_APART}3${DIGITS_APART}1)`, '8,'),
].map(alone);
const EXACT_DAYS = days(String.raw`\d{1,2}`).map(alone);
const EMAIL = String.raw`(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]*\p{L}`;

/** What the mask could cut out of anything else, as far as it could reach. */
const LOOSE = [
  digits(String.raw`\d`, `${String(OWN_DIGITS - 1)},`),
  ...days(String.raw`\d{1,3}`).map((one) => String.raw`\d*${one}\d*`),
  String.raw`[^\s@]+@[^\s@]+`,
];

/** Every place where one of these begins, also within another. */
const anywhere = (patterns: readonly string[]): readonly RegExp[] =>
  patterns.map((pattern) => new RegExp(`(?=(${pattern}))`, 'giu'));
const FINDERS = {
  phones: anywhere(PHONES),
  others: anywhere([...EXACT_DAYS, EMAIL]),
  loose: anywhere(LOOSE),
} as const;
const OF_DIGITS = days(String.raw`\d{1,2}`).slice(0, 2);
/** Digits behind a day of digits may make a number of it. */
const IN_FRONT = new RegExp(
  `^(?:(?:${wordedDays(String.raw`\d{1,2}`).join('|')})(?=[.,]?(?: |$))|(?:${OF_DIGITS.join('|')})(?=[.,]?(?: [^\\d+(]|$)))`,
  'iu',
);

/** Whether a number is one of those without their 0. */
export const isWithoutZero = (phone: string): boolean => phone.startsWith('6') && !phone.includes('@');

function spansOf(text: string, finders: readonly RegExp[]): Span[] {
  return finders.flatMap((finder) =>
    [...text.matchAll(finder)].map(({ index, 1: found = '' }) => ({ from: index, to: index + found.length })),
  );
}

/** Those that overlap as one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last === undefined || span.from >= last.to) {
      all.push(span);
    } else {
      all[all.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    }
  }
  return all;
}

/** No sign of a word, and none that stands between digits of one value. */
const CUT = '|';

/**
 * A text without some of it.
 * @param spans that do not overlap
 */
export function without(text: string, spans: readonly Span[]): string {
  return spans.reduce((left, { from, to }) => left.slice(0, from) + CUT.repeat(to - from) + left.slice(to), text);
}

/** What may be somebody's in a text. */
export interface WrittenValues {
  readonly phones: readonly string[];
  /** Days and addresses. */
  readonly others: readonly string[];
  /** All that may be masked, with whatever cannot be told from it. */
  readonly masked: readonly Span[];
}

export function valuesIn(text: string): WrittenValues {
  const [phones, others] = [spansOf(text, FINDERS.phones), spansOf(text, FINDERS.others)];
  const said = ({ from, to }: Span): string => text.slice(from, to);
  const exact = [...phones, ...others];
  // Where a number begins with a 6, it may as well be in the midst of another.
  const sure = exact.filter((span) => !isWithoutZero(said(span)));
  const loose = spansOf(without(text, merged(sure)), FINDERS.loose);
  return { phones: phones.map(said), others: others.map(said), masked: merged([...exact, ...loose]) };
}

/** The day that a text begins with; null where there is none. */
export function dayInFront(text: string): string | null {
  return IN_FRONT.exec(text)?.[0] ?? null;
}
