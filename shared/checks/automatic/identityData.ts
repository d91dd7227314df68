/** IDN-01: decides whether the identity data are whole: full name and birth date, which EH2 made mandatory in the scheme. */
import type { LookedAt } from '../lookedAt';
import { documentOf, type IdentityDocument } from '../identity/identityDocument';
import { isSameName, withoutPartner } from '../identity/transliteration';
import { SUBJECT_UNKNOWN, type AutomaticInput, type AutomaticResult, type AutomaticSigner } from './automaticCheck';
import type { AutomaticRemarkKey } from './automaticRemarks';

function isOneName(declared: Pick<AutomaticSigner, 'surname'>, document: Pick<IdentityDocument, 'surname'>): boolean {
  return isSameName(declared.surname, withoutPartner(document.surname));
}

/**
 * Looks at one person or signer; initials alone are no full name, a prefix is not everybody's.
 * @param input the case
 * @param subjectId a person or signer of the case
 * @returns failed with what is missing; an inquiry while no document says whether somebody without first names has one name only
 */
export function checkIdentityData(input: AutomaticInput, subjectId: string | null): AutomaticResult {
  const subject = [...input.persons, ...input.signers].find(({ id }) => id === subjectId);
  if (!subject) {
    return SUBJECT_UNKNOWN;
  }
  const hasSurname = subject.surname.trim() !== '';
  // A person with one name is complete when the document has no other name either; no form can ask for what does not exist.
  const document = documentOf(input.identityDocuments, subjectId);
  const hasOneName =
    hasSurname &&
    subject.firstNames.trim() === '' &&
    document?.givenNames.trim() === '' &&
    isOneName(subject, document);
  const hasName = hasSurname && (subject.firstNames.trim() !== '' || hasOneName);
  const hasBirthDate = subject.birthDate !== null;
  const decidedOn: readonly LookedAt[] = [
    'person.firstNames',
    'person.surname',
    'person.birthDate',
    ...(hasOneName ? (['identityDocument'] as const) : []),
  ];
  const rest = { remarkData: {}, decidedOn };
  if (hasName && hasBirthDate) {
    const remarkKey = hasOneName ? 'identityOneName' : 'identityComplete';
    return { outcome: 'passed', reasonCode: null, remarkKey, ...rest };
  }
  if (hasSurname && hasBirthDate && document === undefined) {
    return { outcome: 'inquiry', reasonCode: null, remarkKey: 'identityOneNamePerhaps', ...rest };
  }
  const remarkKey: AutomaticRemarkKey = hasName
    ? 'identityBirthDateMissing'
    : hasBirthDate
      ? 'identityNameMissing'
      : 'identityNameAndBirthDateMissing';
  return { outcome: 'failed', reasonCode: 'IDENTITY_INCOMPLETE', remarkKey, ...rest };
}
