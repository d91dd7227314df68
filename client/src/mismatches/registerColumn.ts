/** Decides what the third column shows of a compared field: the register's value, why there is none, or no column at all. */
import { isMasked } from '@desk/shared/access/fieldSight';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { comparePersonWithRegister } from '@desk/shared/application/comparePersonWithRegister';
import { compareWithRegister, type RegisterValue } from '@desk/shared/application/compareWithRegister';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';

/** In: the case and one of its compared fields. Out: the register beside it, or null when the register knows no such field, or it cannot be compared because it is masked. */
export function registerValueOf(
  record: ApplicationDetail,
  { subject, subjectId, field }: Mismatch,
): RegisterValue | null {
  const company = record.register?.company ?? null;
  if (company === null) {
    return null;
  }
  if (subject === 'company') {
    return compareWithRegister(record, company).find((row) => row.field === field) ?? null;
  }
  const person = record.persons.find(({ id }) => id === subjectId);
  // Two masked days look alike: whose entry it is, and whether it agrees, cannot be said of them.
  if (person === undefined || isMasked(person.birthDate)) {
    return null;
  }
  return comparePersonWithRegister(person, company).find((row) => row.field === field) ?? null;
}
