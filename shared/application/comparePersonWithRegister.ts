/** Decides which entry on a person in the trade register stands beside a declared person, and how its fields agree. */
import type { Functionary, RegisterCompany } from './tradeRegister';
import { COMPARED_PERSON_FIELDS, type ComparedPerson } from './fields/comparedFields';
import { comparatorOf } from './compareField';
import type { RegisterValue } from './compareWithRegister';
import { COMPARATORS } from '../language/comparators';

/** What the register knows of a person; it has no initials, e-mail address or phone number. */
export const REGISTERED_PERSON_FIELDS = ['firstNames', 'surname', 'birthDate'] as const;
export type RegisteredPersonField = (typeof REGISTERED_PERSON_FIELDS)[number];
export interface RegisterPersonField extends RegisterValue {
  readonly field: RegisteredPersonField;
}

function wholeName({ firstNames, prefix, surname }: Pick<Functionary, 'firstNames' | 'prefix' | 'surname'>): string {
  return [firstNames, prefix, surname].filter((part) => part !== '').join(' ');
}

/** The same name, or one slip away from it, and no other date of birth. */
function isSamePerson(person: ComparedPerson, functionary: Functionary): boolean {
  const { difference } = COMPARATORS.fullName(wholeName(person), wholeName(functionary));
  const isBornAlike = functionary.birthDate === null || functionary.birthDate === person.birthDate;
  return functionary.companyName === null && difference !== 'different' && isBornAlike;
}

/**
 * Lays a declared person beside their entry in the register. In: the person, and the company of a snapshot that was found. Out: a row
 * per field that the register knows; empty when the person is not listed, which says nothing about a manager or a user.
 */
export function comparePersonWithRegister(
  person: ComparedPerson,
  { functionaries }: RegisterCompany,
): readonly RegisterPersonField[] {
  const entry = functionaries?.find((one) => isSamePerson(person, one));
  if (entry === undefined) {
    return [];
  }
  const registered: ComparedPerson = { ...person, ...entry };
  return REGISTERED_PERSON_FIELDS.map((field): RegisterPersonField => {
    const declared = COMPARED_PERSON_FIELDS[field].read(person);
    const inRegister = COMPARED_PERSON_FIELDS[field].read(registered);
    const isKnown = inRegister !== '';
    return {
      field,
      declared,
      inRegister,
      source: 'functionary',
      comparison: isKnown ? comparatorOf(COMPARED_PERSON_FIELDS[field])(declared, inRegister) : null,
      notComparable: isKnown ? null : 'notInRegister',
    };
  });
}
