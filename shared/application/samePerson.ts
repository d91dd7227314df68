/** Decides whether two records name the same human being, or look as if they might: the first joins by itself, the second is asked. */
import { searchForm } from '../language/characters';
import { COMPARATORS, isSameValue } from '../language/comparators';
import type { Comparator } from '../language/comparison';
import { joinPrefix } from '../language/prefixWords';
import { isOneSlipApart } from '../language/slips';

/** The parts of a record by which a person is recognised. */
export interface NamedPerson {
  /** Left out where only the surname is known. */
  readonly firstNames?: string;
  readonly initials?: string;
  readonly prefix: string;
  readonly surname: string;
  readonly birthDate: string | null;
}

/** The one spelling of a name; capitals say nothing about who somebody is, an accent is a letter of its own. */
function spelling(compare: Comparator, text: string): string {
  return compare.normalForm(text).toLocaleLowerCase('nl');
}

/** The one spelling of a surname with its prefix, as the compared fields know it and without regard to capitals. */
export function surnameSpelling({ prefix, surname }: Pick<NamedPerson, 'prefix' | 'surname'>): string {
  return spelling(COMPARATORS.surname, joinPrefix(prefix, surname));
}

/** The one spelling of all first names; empty when none are known. */
export function firstNamesSpelling({ firstNames = '' }: Pick<NamedPerson, 'firstNames'>): string {
  return spelling(COMPARATORS.firstNames, firstNames);
}

/**
 * Compares the surnames as the compared fields do, and without regard to capitals.
 * @returns true for "van den Berg", "Berg, van den" and "VAN DEN BERG"
 */
export function hasSameSurname(a: NamedPerson, b: NamedPerson): boolean {
  return surnameSpelling(a) === surnameSpelling(b);
}

/**
 * @returns true when both birth dates are known and equal
 */
export function hasSameBirthDate(a: NamedPerson, b: NamedPerson): boolean {
  return a.birthDate !== null && a.birthDate === b.birthDate;
}

/** Two of whom no first name is known are told apart by their initials, where there are any. */
function hasSameGivenNames(a: NamedPerson, b: NamedPerson): boolean {
  const [one, other] = [firstNamesSpelling(a), firstNamesSpelling(b)];
  const areUnknown = one === '' && other === '';
  return areUnknown ? isSameValue(COMPARATORS.initials, a.initials ?? '', b.initials ?? '') : one === other;
}

/**
 * Whether two records of a case are one human being without anybody having to say so.
 * @returns true only when surname, birth date and every first name are the same, in whatever spelling the comparison calls the same;
 *   "Jan" and "Jan Pieter" may be two brothers. Source: the order that a human is joined silently by name and birth date only
 */
export function isSameHuman(a: NamedPerson, b: NamedPerson): boolean {
  // The day first: it is quickly compared, and two people seldom share it.
  return hasSameBirthDate(a, b) && hasSameGivenNames(a, b) && hasSameSurname(a, b);
}

/** One surname stands at either end of the other: a partner's name was put before or behind it, or left out. */
function holdsOther(one: string, other: string): boolean {
  const parts = ` ${one.replaceAll('-', ' ')} `;
  const part = ` ${other.replaceAll('-', ' ')} `;
  return other !== '' && (parts.startsWith(part) || parts.endsWith(part));
}

/**
 * Whether two surnames are nearly the same: an accent, a partner's name, a prefix or one letter sets them apart, or nothing does.
 * @returns true for "Đoković" and "Dokovic", "de Vries" and "de Vries-Jansen", "Berg" and "van den Berg"
 */
export function hasNearSurname(a: NamedPerson, b: NamedPerson): boolean {
  const [one, other] = [surnameSpelling(a), surnameSpelling(b)];
  return (
    one === other ||
    searchForm(one) === searchForm(other) ||
    COMPARATORS.surname(one, other).differenceKind !== null ||
    isOneSlipApart(one, other) ||
    holdsOther(one, other) ||
    holdsOther(other, one)
  );
}

/** First names, or the initials where none are known, as words without accents: "J.P." is "j" and "p". */
function givenWords({ firstNames = '', initials = '' }: NamedPerson): string[] {
  const names = firstNames.trim() === '' ? initials : firstNames;
  return searchForm(names)
    .split(/[^\p{L}\p{M}']+/u)
    .filter((word) => word !== '');
}

/** "J." and "Jan", "Jan" and "Jan Pieter", "Petra" and "Johanna Petra", "Kristel" and "Christel". Nothing given fits everything. */
function hasNearFirstNames(a: NamedPerson, b: NamedPerson): boolean {
  const [one, other] = [givenWords(a), givenWords(b)];
  const [first = '', next = ''] = [one[0], other[0]];
  const isSameInitial = first.charAt(0) === next.charAt(0);
  const isSlip = Math.min(first.length, next.length) > 2 && isOneSlipApart(first, next);
  return first === '' || next === '' || isSameInitial || isSlip || one.some((word) => other.includes(word));
}

/** The same first names written in full, with another surname: a marriage changes one and not the other. */
function hasSameFullFirstNames(a: NamedPerson, b: NamedPerson): boolean {
  const [one, other] = [givenWords(a), givenWords(b)];
  return one.join(' ') === other.join(' ') && one.some((word) => word.length > 2);
}

/**
 * Whether two records of a case might be one human being whose name is spelt in two ways. It decides nothing: an officer is asked.
 * @returns true for the same birth date with names of which each part is nearly the same, or with the same full first names
 */
export function mayBeSameHuman(a: NamedPerson, b: NamedPerson): boolean {
  const isNearName = hasNearSurname(a, b) && hasNearFirstNames(a, b);
  return hasSameBirthDate(a, b) && (isNearName || hasSameFullFirstNames(a, b));
}
