/**
 * What a typed question asks for: terms that must all be found, in any order, each the beginning of a word, or all of what is masked. Both engines of the index
 * and the naming of the field that hit read a question through this one file.
 */
import { searchForm } from '../language/characters';
import { asPhone, joined, joinedEmail, partsOf, PIECE, WHOLE } from './searchWords';
import { dayInFront } from './writtenValues';

/** Beginnings of words that must all be there. */
export type Alternative = readonly string[];
/** One way of reading a piece of the question suffices; the first is what was most likely meant. */
export type Term = readonly Alternative[];

/** Further ones are left out: a question with more words finds enough. A reading of more words is none: each is looked for by itself. */
const MOST_TERMS = 8;

/** Further readings are left out, the least likely first, and then terms: the index is asked for each word of each of them. */
const MOST_WORDS = 32;

/** Digits with what people write between them. */
const NUMERIC = /^[+(]*[0-9][0-9().+/-]*$/;
/** A number on our own paper: ZU-2026-000123-7, ZR100101. It means one thing only. */
const OWN_NUMBER = /^[a-z]{2}[0-9-]+$/;
const POSTCODE = /^[1-9][0-9]{3}[a-z]{2}$/;
const HOUSE = /^[0-9]{1,5}([^0-9].{0,5})?$/;
/** A day, and what tells whether it ends there. */
const MOST_OF_DAY = 4;
const HOUSE_SUFFIX = /^[a-z]{1,4}$|^[0-9]{1,3}$/;

function distinct(alternatives: readonly Alternative[]): Term {
  const seen = new Set<string>();
  const readings = alternatives.map((alternative) => [...new Set(alternative)]);
  return readings.filter((reading) => {
    const key = reading.join(' ');
    const isNew = key !== '' && !seen.has(key) && reading.length <= MOST_TERMS;
    seen.add(key);
    return isNew;
  });
}

/** "06 12 34 56 78", "+31 (0)6 1234", "1234 5678": digits with spaces are one number, or several. */
function termOfDigits(run: readonly string[]): Term {
  const text = run.join(' ');
  const isInternational = /^[+(]*(\+|00)/.test(text);
  const digits = (isInternational ? text.replace('(0)', '') : text).replace(/[^0-9]/g, '');
  const phones = asPhone(text, digits).map((phone) => [phone]);
  return text.includes('+') ? distinct(phones) : distinct([[digits], ...phones, run.map(joined)]);
}

/** "1234 AB 12 a": a postcode with a number is one place; or words like any other. */
function termOfAddress(postcode: string, behind: readonly string[], chunks: readonly string[]): Term {
  const whole = [postcode, ...behind.map(joined)].join('');
  const [house, suffix] = behind.map(joined);
  const apart = house === undefined || suffix === undefined ? [] : [[postcode + house, suffix]];
  return distinct([[whole], ...apart, chunks.map(joined)]);
}

function termOfMixed(chunk: string): Term {
  if (chunk.includes('@')) {
    return distinct([[joinedEmail(chunk)]]);
  }
  // A hand scanner adds the page: ZU-2026-000123-7|1/3.
  const number = chunk.split('|')[0] ?? chunk;
  return OWN_NUMBER.test(number) ? distinct([[joined(number)]]) : distinct([[joined(chunk)], partsOf(chunk)]);
}

/** "b.v." is the abbreviation, "j p" may be initials, "smit-de" is two words. */
function termsOfLetters(chunks: readonly string[]): Term[] {
  const parts = partsOf(chunks.join(' '));
  const areSingle = parts.length > 1 && parts.every((part) => [...part].length === 1);
  const whole = [parts.join('')];
  return areSingle ? [distinct(chunks.length === 1 ? [whole] : [whole, parts])] : parts.map((part) => [[part]]);
}

/** How many chunks from `at` on satisfy a condition. */
function lengthOfRun(
  chunks: readonly string[],
  at: number,
  belongs: (chunk: string, place: number) => boolean,
): number {
  let length = 0;
  while (at + length < chunks.length && belongs(chunks[at + length] ?? '', length)) {
    length += 1;
  }
  return length;
}

interface Read {
  readonly terms: readonly Term[];
  readonly length: number;
}

function readAddress(chunks: readonly string[], at: number): Read | null {
  const [one = '', two = ''] = chunks.slice(at, at + 2);
  const length = POSTCODE.test(one) ? 1 : POSTCODE.test(one + two) && /^[0-9]{4}$/.test(one) ? 2 : 0;
  if (length === 0) {
    return null;
  }
  const postcode = chunks.slice(at, at + length).join('');
  const [house = '', suffix = ''] = chunks.slice(at + length, at + length + 2);
  const behind = HOUSE.test(house) ? [house, ...(HOUSE_SUFFIX.test(suffix) ? [suffix] : [])] : [];
  const all = chunks.slice(at, at + length + behind.length);
  return { terms: [termOfAddress(postcode, behind, all)], length: all.length };
}

/** "12 mei 1980", "May 12, 1980", "1980, 5, 12": a day is one word of what somebody wrote, or three. */
function readDay(chunks: readonly string[], at: number): Read | null {
  const day = dayInFront(chunks.slice(at, at + MOST_OF_DAY).join(' '));
  const length = day?.split(' ').length ?? 0;
  // One chunk is read as such everywhere.
  if (day === null || length === 1) {
    return null;
  }
  return { terms: [distinct([[joined(day)], partsOf(day)])], length };
}

/** A new number begins where a 0 or a + does, unless the run itself began so, or is a phone number without its 0: the groups of one may. */
function readDigits(chunks: readonly string[], at: number): Read | null {
  const beginsNumber = (chunk: string): boolean => /^[+(]*[0+]/.test(chunk);
  const all = chunks.slice(at, at + lengthOfRun(chunks, at, (chunk) => NUMERIC.test(chunk))).join(' ');
  const isPhone = beginsNumber(all) || asPhone(all, all.replace(/[^0-9]/g, '')).length > 0;
  const length = lengthOfRun(
    chunks,
    at,
    (chunk, place) => NUMERIC.test(chunk) && (place === 0 || isPhone || !beginsNumber(chunk)),
  );
  return length === 0 ? null : { terms: [termOfDigits(chunks.slice(at, at + length))], length };
}

function readWords(chunks: readonly string[], at: number): Read {
  const chunk = chunks[at] ?? '';
  if (/[0-9@]/.test(chunk)) {
    return { terms: [termOfMixed(chunk)], length: 1 };
  }
  const singles = lengthOfRun(chunks, at, (one) => [...joined(one)].length === 1 && !/[0-9]/.test(one));
  const length = Math.max(1, singles);
  return { terms: termsOfLetters(chunks.slice(at, at + length)), length };
}

/**
 * Reads a question.
 * @param question as typed
 * @returns its terms, all of which must be found. None for a question in which nothing can be searched, such as a lone quote: it finds
 *   nothing. Whether anything was asked at all is for the caller
 */
export function termsOf(question: string): readonly Term[] {
  const chunks = searchForm(question)
    .split(' ')
    .filter((chunk) => /[\p{L}\p{N}]/u.test(chunk));
  const terms: Term[] = [];
  for (let at = 0; at < chunks.length;) {
    const read = readDay(chunks, at) ?? readAddress(chunks, at) ?? readDigits(chunks, at) ?? readWords(chunks, at);
    terms.push(...read.terms);
    at += read.length;
  }
  const once = new Map(terms.map((term) => [term.map((reading) => reading.join(' ')).join('|'), term]));
  return affordable([...once.values()].filter((term) => term.length > 0).slice(0, MOST_TERMS));
}

/** The terms with as many readings as there are words to ask for; each has its likeliest one, as long as there are any. */
function affordable(terms: readonly Term[]): readonly Term[] {
  let left = MOST_WORDS;
  const take = (reading: Alternative | undefined): boolean => {
    const isTaken = reading !== undefined && reading.length <= left;
    left -= isTaken ? reading.length : 0;
    return isTaken;
  };
  const likeliest = terms.filter(([first]) => take(first));
  return likeliest.map(([first, ...others]) => [...(first === undefined ? [] : [first]), ...others.filter(take)]);
}

/**
 * Whether a word of a record is what was typed.
 * @param isNear whether whoever asks works on the case: they find what is masked for others by its beginning, who else by all of it
 */
export function isFoundBy(word: string, beginning: string, isNear: boolean): boolean {
  return (
    word.startsWith(beginning) ||
    word === WHOLE + beginning ||
    (isNear && (word.startsWith(WHOLE + beginning) || word.startsWith(PIECE + beginning)))
  );
}

/** The reading of each term that these words bear out; null when one of the terms has none. */
export function satisfiedBy(
  words: readonly string[],
  terms: readonly Term[],
  isNear: boolean,
): readonly Alternative[] | null {
  const chosen = terms.map((term) =>
    term.find((alternative) =>
      alternative.every((beginning) => words.some((word) => isFoundBy(word, beginning, isNear))),
    ),
  );
  return terms.length > 0 && chosen.every((alternative) => alternative !== undefined) ? chosen : null;
}
