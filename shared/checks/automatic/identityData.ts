/** IDN-01: decides whether the identity data are whole: full name and birth date, which EH2 made mandatory in the scheme. */
import { SUBJECT_UNKNOWN, type AutomaticInput, type AutomaticResult } from './automaticCheck';
import type { AutomaticRemarkKey } from './automaticRemarks';

/**
 * Looks at one person or signer; initials alone are no full name, a prefix is not everybody's.
 * @param input the case
 * @param subjectId a person or signer of the case
 * @returns failed with what is missing
 */
export function checkIdentityData(input: AutomaticInput, subjectId: string | null): AutomaticResult {
  const subject = [...input.persons, ...input.signers].find(({ id }) => id === subjectId);
  if (!subject) {
    return SUBJECT_UNKNOWN;
  }
  const hasName = subject.firstNames.trim() !== '' && subject.surname.trim() !== '';
  const hasBirthDate = subject.birthDate !== null;
  const rest = { remarkData: {}, decidedOn: ['firstNames', 'surname', 'birthDate'] };
  if (hasName && hasBirthDate) {
    return { outcome: 'passed', reasonCode: null, remarkKey: 'identityComplete', ...rest };
  }
  const remarkKey: AutomaticRemarkKey = hasName
    ? 'identityBirthDateMissing'
    : hasBirthDate
      ? 'identityNameMissing'
      : 'identityNameAndBirthDateMissing';
  return { outcome: 'failed', reasonCode: 'IDENTITY_INCOMPLETE', remarkKey, ...rest };
}
