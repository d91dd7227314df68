/** Decides whether two records name the same human being; spelling is looked through here, the compared fields judge it. */

import { COMPARATORS } from '../../language/comparators';
import { joinPrefix } from '../../language/prefixWords';

/** The parts of a record by which a person is recognised. */
export interface NamedPerson {
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

/** The one spelling of a surname with its prefix; capitals say nothing about who somebody is. */
function spelling({ prefix, surname }: NamedPerson): string {
  return COMPARATORS.surname.normalForm(joinPrefix(prefix, surname)).toLocaleLowerCase('nl');
}
