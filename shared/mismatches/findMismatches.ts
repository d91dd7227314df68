/** Decides, field by field, how an application differs from the registration that is in force now. */
import type { ApplicationPerson } from '../application/application';
import type { RegisteredMeans, Registration } from '../application/registration';
import {
  COMPANY_FIELD_KEYS,
  COMPARED_COMPANY_FIELDS,
  PERSON_FIELD_KEYS,
  COMPARED_PERSON_FIELDS,
  type ComparedCompany,
  type ComparedPerson,
} from '../application/fields/comparedFields';
import { compareField } from '../application/compareField';
import type { Mismatch } from './mismatch';

/** One field of one subject with both values; `identical` ones are there too, so that a screen can show them all. */
export type ComparedField = Pick<
  Mismatch,
  'field' | 'subject' | 'subjectId' | 'declared' | 'registered' | 'difference' | 'formattingReasons' | 'differenceKind'
>;

export interface ComparisonInput {
  readonly application: ComparedCompany;
  readonly persons: readonly (ComparedPerson & Pick<ApplicationPerson, 'id' | 'registeredMeansId'>)[];
  /** Null when no registration is known: every filled field is then `different`. */
  readonly registration: (ComparedCompany & Pick<Registration, 'means'>) | null;
}

function findMeans(registration: ComparisonInput['registration'], meansId: string | null): RegisteredMeans | null {
  if (meansId === null) {
    return null;
  }
  return registration?.means.find((means) => means.id === meansId) ?? null;
}

/**
 * Compares every field of the company and of each person. In: the declared data and the current registration. Out: one row per
 * field, identical ones included, company first, then the persons in their order; `subjectId` is null for the company. A person
 * without a registered means is compared with empty values. Rule: everything must match the present registration exactly
 * (upgrade page of the supplier).
 */
export function compareWithRegistration({
  application,
  persons,
  registration,
}: ComparisonInput): readonly ComparedField[] {
  const ofCompany = COMPANY_FIELD_KEYS.map((field): ComparedField => ({
    field,
    subject: 'company',
    subjectId: null,
    ...compareField<ComparedCompany>(COMPARED_COMPANY_FIELDS[field], application, registration),
  }));
  const ofPersons = persons.flatMap((person) => {
    const means = findMeans(registration, person.registeredMeansId);
    return PERSON_FIELD_KEYS.map((field): ComparedField => ({
      field,
      subject: 'person',
      subjectId: person.id,
      ...compareField<ComparedPerson>(COMPARED_PERSON_FIELDS[field], person, means),
    }));
  });
  return [...ofCompany, ...ofPersons];
}
