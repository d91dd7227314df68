/** Decides whether two records name the same human being; spelling is looked through here, the compared fields judge it. */

import { COMPARATORS } from '../language/comparators';
import { joinPrefix } from '../language/prefixWords';

/** The parts of a record by which a person is recognised. */
export interface NamedPerson {
  /** Left out where only the surname is known. */
  readonly firstNames?: string;
  readonly prefix: string;
  readonly surname: string;
  readonly birthDate: string | null;
}

/**
 * Compares the surnames as the compared fields do, and without regard to capitals.
 * @returns true for "van den Berg", "Berg, van den" and "VAN DEN BERG"
 */
export function hasSameSurname(a: NamedPerson, b: NamedPerson): boolean {
  return spelling(a) === spelling(b);
}

/**
 * @returns true when both birth dates are known and equal
 */
export function hasSameBirthDate(a: NamedPerson, b: NamedPerson): boolean {
  return a.birthDate !== null && a.birthDate === b.birthDate;
}

/**
 * Whether two records of a case are one human being: a director who is also the manager, and not the twin.
 * @returns true for the same surname and birth date, unless both give a first name and these differ
 */
export function isSameHuman(a: NamedPerson, b: NamedPerson): boolean {
  // The day first: it is quickly compared, and two people seldom share it.
  if (!hasSameBirthDate(a, b)) {
    return false;
  }
  const [firstOfA, firstOfB] = [firstName(a), firstName(b)];
  const hasOtherName = firstOfA !== '' && firstOfB !== '' && firstOfA !== firstOfB;
  return !hasOtherName && hasSameSurname(a, b);
}

/** The first of the first names, without regard to case and accents. */
function firstName({ firstNames = '' }: NamedPerson): string {
  const [first = ''] = firstNames.trim().split(/\s+/u);
  return first.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl');
}

/** The one spelling of a surname with its prefix; capitals say nothing about who somebody is. */
function spelling({ prefix, surname }: NamedPerson): string {
  return COMPARATORS.surname.normalForm(joinPrefix(prefix, surname)).toLocaleLowerCase('nl');
}
