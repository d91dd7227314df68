/** Decides what the third column shows of a compared field: the register's value, why there is none, or no column at all. */
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { comparePersonWithRegister } from '@desk/shared/application/comparePersonWithRegister';
import { compareWithRegister, type RegisterValue } from '@desk/shared/application/compareWithRegister';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';

/** In: the case and one of its compared fields. Out: the register beside it, or null when the register knows no such field. */
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
  if (person === undefined) {
    return null;
  }
  return comparePersonWithRegister(person, company).find((row) => row.field === field) ?? null;
}
