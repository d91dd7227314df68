/**
 * The words of what somebody wrote: names of files, places in the archive. Numbers, addresses and days in it may be somebody's, and are then
 * masked (`access/maskWithin`); whose they are is not known where words are made. So each is kept as a masked value.
 */
import { joined, joinedEmail, maskedWords, phoneWords, textWords } from './searchWords';
import { searchForm } from '../language/characters';

const DASH = String.raw`\-\u2010-\u2015\u2212`;
const APART = String.raw`[\s()./${DASH}]*`;
const MONTH = '(?:jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)';
const EMAIL = String.raw`[^\s@]+@[^\s@]+`;
const DAYS = [
  String.raw`\d{4}[./${DASH}]\d{1,2}[./${DASH}]\d{1,2}(?!\d)`,
  String.raw`\d{1,2}[./${DASH}]\d{1,2}[./${DASH}]\d{4}(?!\d)`,
  String.raw`\d{1,2}[\s.,/${DASH}]{1,3}${MONTH}\p{L}*[\s.,/${DASH}]{1,3}\d{4}(?!\d)`,
  String.raw`(?<!\p{L})${MONTH}\p{L}*[\s.,/${DASH}]{1,3}\d{1,2}(?:st|nd|rd|th)?[\s.,/${DASH}]{1,3}\d{4}(?!\d)`,
];
const PHONES = [
  String.raw`(?:(?:\+|00)31${APART}(?:\(?0\)?)?|0)${APART}[1-9](?:${APART}\d){8}(?!\d)`,
  String.raw`(?:\+|0)(?:${APART}\d){8,}`,
];
const DIGITS = PHONES.map((pattern) => `(?<!\\d)${pattern}`);
const VALUE = new RegExp([EMAIL, ...DAYS.map((day) => `(?<!\\d)${day}`), ...DIGITS].join('|'), 'giu');
const PHONE = new RegExp(`^(?:${PHONES.join('|')})$`, 'u');
/** Of an address at the end of a name, this is no part. */
const FILE_TYPE = /\.(?:pdf|tiff?|jpe?g|png)$/iu;

function wordsOfValue(value: string): string[] {
  if (value.includes('@')) {
    return maskedWords(joinedEmail(value), textWords(value));
  }
  return PHONE.test(value) ? phoneWords(value) : maskedWords(joined(searchForm(value)), textWords(value));
}

/** What somebody wrote, word by word; what may be a masked value in it is found by all of it alone. */
export function writtenWords(text: string): string[] {
  const [type = ''] = FILE_TYPE.exec(text) ?? [];
  const named = type === '' ? text : text.slice(0, -type.length);
  const values = [...named.matchAll(VALUE)].map(([value]) => value);
  return [...textWords(named.replaceAll(VALUE, ' ')), ...textWords(type), ...values.flatMap(wordsOfValue)];
}
