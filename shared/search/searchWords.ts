/**
 * The words under which a value is kept in the search index. They are made with the folding of the comparison
 * (`language/characters`, and the normal forms of its comparators), so that a text that counts as the same is found as the same.
 */
import { joinHouseNumber, type AddressParts } from '../language/address';
import { foldQuotes, searchForm } from '../language/characters';
import { COMPARATORS } from '../language/comparators';

/** Longer ones are cut: nobody types that much, and an index has a limit of its own. */
const LONGEST = 80;

/** In front of a value that is masked for most, as one word: it is found by all of it, and by nothing that it begins with. No typed word has this sign. */
export const WHOLE = '\u2022';
/** In front of a piece of such a value: who works on the case finds by its beginning. */
export const PIECE = '\u25E6';

/** A masked value as the index keeps it. */
export function maskedWords(whole: string, pieces: readonly string[]): string[] {
  return [WHOLE + whole, ...pieces.filter((piece) => piece !== '').map((piece) => PIECE + piece)];
}

/** The letters and digits between what is neither, in the searched form. */
export function partsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .map((part) => part.slice(0, LONGEST));
}

/** A text in the searched form as one word. */
export function joined(text: string): string {
  return partsOf(text).join('').slice(0, LONGEST);
}

/** "B.V." and "J. P.": letters that stand alone are one word as well. */
function abbreviationsIn(parts: readonly string[]): string[] {
  const spaced = parts.map((part) => ([...part].length === 1 ? part : ' ')).join('');
  return spaced.split(' ').filter((run) => [...run].length > 1);
}

function wordsIn(folded: string): string[] {
  const parts = partsOf(folded);
  return [...parts, ...folded.split(' ').map(joined), ...abbreviationsIn(parts)];
}

/**
 * Names of people and companies, places in the archive, file names.
 * @returns each word, compounds also as one word ("smit", "de", "smitde"), abbreviations joined ("bv"); "d'Ancona" also without its d'
 */
export function textWords(text: string): string[] {
  const folded = searchForm(text);
  const apart = searchForm(foldQuotes(text).replace(/["']/g, ' '));
  return folded === apart ? wordsIn(folded) : [...wordsIn(folded), ...wordsIn(apart)];
}

/**
 * Numbers that people read aloud from paper: ZU-2026-000123-7, ZR-100101, eight or twelve digits.
 * @returns the number from each of its parts on, without dashes: "zu20260001237", "20260001237", "0001237"
 */
export function numberWords(number: string): string[] {
  const parts = partsOf(searchForm(number));
  const tails = parts.map((_part, from) => parts.slice(from).join(''));
  return tails.filter((tail, from) => from === 0 || tail.length > 1);
}

/**
 * The one form of a phone number: as it is dialled in the Netherlands, digits only.
 * @param digits with a + in front when they begin with the code of a country
 * @returns "0612345678" for +31 6 12345678, "00493012345" for a number abroad
 */
export function dialled(digits: string): string {
  const international = digits.startsWith('+') ? `00${digits.slice(1)}` : digits;
  return international.startsWith('0031') ? `0${international.slice('0031'.length).replace(/^0/, '')}` : international;
}

/** At least this many digits look like a phone number without its 0, or with 31 and no plus. */
const PHONE_WITHOUT_ZERO = 9;
const PHONE_WITH_COUNTRY = 11;

/**
 * How a run of digits would be dialled; empty when it looks like no phone number.
 * @param run as it is written
 * @param digits of it
 */
export function asPhone(run: string, digits: string): string[] {
  if (/^[+(]*\+/.test(run)) {
    return [dialled(`+${digits}`)];
  }
  if (digits.startsWith('00')) {
    return [dialled(digits)];
  }
  if (digits.startsWith('31') && digits.length >= PHONE_WITH_COUNTRY) {
    return [dialled(`+${digits}`)];
  }
  return digits.length === PHONE_WITHOUT_ZERO && !digits.startsWith('0') ? [`0${digits}`] : [];
}

/** A phone number in the form that all its notations share; what is no number as one text. */
export function phoneWords(phone: string): string[] {
  const normal = COMPARATORS.phone.normalForm(phone).replace(/;ext=.*$/, '');
  return /^\+?[0-9]+$/.test(normal)
    ? maskedWords(dialled(normal), [])
    : maskedWords(joined(searchForm(phone)), textWords(phone));
}

/** An e-mail address as it is searched: the domain in its one spelling, everything as one word. */
export function joinedEmail(email: string): string {
  return joined(searchForm(COMPARATORS.email.normalForm(email)));
}

/** An e-mail address whole; its parts and both sides of the @ as pieces of it. */
export function emailWords(email: string): string[] {
  const normal = searchForm(COMPARATORS.email.normalForm(email));
  return maskedWords(joined(normal), [...partsOf(normal), ...normal.split('@').map(joined)]);
}

/** Postcode with house number or PO box as one word: "3891km12a", "1234ab18". A postcode alone is its beginning. */
export function addressWords(address: AddressParts): string[] {
  const postcode = searchForm(COMPARATORS.postcode.normalForm(address.postcode));
  const places = [joinHouseNumber(address), COMPARATORS.poBox.normalForm(address.poBox)];
  const behind = places.map((place) => joined(searchForm(place))).filter((place) => place !== '');
  const whole = (behind.length === 0 ? [''] : behind).map((place) => joined(postcode) + place);
  return [...whole, ...(address.country === 'NL' ? [] : partsOf(searchForm(address.postcode)))].filter(
    (word) => word !== '',
  );
}
