/**
 * The words of what somebody wrote: names of files, places in the archive. Numbers, addresses and days in it may be somebody's, and are then
 * masked (`access/maskWithin`); whose they are is not known where words are made. So each is kept as a masked value.
 */
import { OWN_DIGITS } from '../access/maskWithin';
import { asPhone, joined, joinedEmail, maskedWords, numberWords, textWords } from './searchWords';
import { searchForm } from '../language/characters';
import { isWithoutZero, valuesIn, without } from './writtenValues';

const BETWEEN = String.raw`[\s._\-\u2010-\u2015\u2212]?`;
/** What the desk and the registration number: ZU-2026-000123-7, ZP20260000367, ZR-100101. Nobody's, whatever their digits are. */
const OUR_OWN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])z(?:[up]${BETWEEN}20\d\d${BETWEEN}\d{6,9}${BETWEEN}\d|[rm]-?\d{6})(?!\d)`,
  'giu',
);
const ON_PAPER = /^(z[up])\D?(\d{4})\D?(\d+?)\D?(\d)$/iu;
/** Of an address at the end of a name, this is no part. */
const FILE_TYPE = /\.(?:pdf|tiff?|jpe?g|png)$/iu;
/** Numbers without anything between, such as that of a company or a scan, are found whole also beside others. */
const UNBROKEN = new RegExp(String.raw`\d{${String(OWN_DIGITS)},}`, 'gu');

const wordsOfOwn = (number: string): string[] => [...numberWords(number), ...textWords(number)];

function wordsOfPhone(value: string): string[] {
  const digits = value.replace('(0)', '').replaceAll(/\D/g, '');
  return [digits, ...asPhone(value, digits)].flatMap((whole) => maskedWords(whole, []));
}

const wholeOf = (value: string): string => (value.includes('@') ? joinedEmail(value) : joined(searchForm(value)));

/** What may be a masked value with all that cannot be told from it: found as it is written, whole. */
function wordsOfMasked(value: string, phones: readonly string[]): string[] {
  const unbroken = (value.match(UNBROKEN) ?? []).filter((one) => !phones.some((phone) => phone.startsWith(one)));
  return [...unbroken.flatMap((one) => maskedWords(one, [])), ...maskedWords(wholeOf(value), textWords(value))];
}

/** What somebody wrote, word by word; what may be a masked value in it is found by all of it alone, numbers of our own as they are on paper. */
export function writtenWords(text: string): string[] {
  const [type = ''] = FILE_TYPE.exec(text) ?? [];
  const named = type === '' ? text : text.slice(0, -type.length);
  const own = [...named.matchAll(OUR_OWN)].map(([number]) => number);
  const rest = named.replaceAll(OUR_OWN, '|');
  const { phones, others, masked } = valuesIn(rest);
  const longer = phones.filter((phone) => !isWithoutZero(phone)).map((phone) => phone.replaceAll(/\D/g, ''));
  return [
    ...own.flatMap((number) => [number, number.replace(ON_PAPER, '$1-$2-$3-$4')].flatMap(wordsOfOwn)),
    ...textWords(without(rest, masked).replaceAll('|', ' ')),
    ...textWords(type),
    ...phones.flatMap(wordsOfPhone),
    ...others.flatMap((value) => maskedWords(wholeOf(value), [])),
    ...masked.flatMap(({ from, to }) => wordsOfMasked(rest.slice(from, to), longer)),
  ];
}
