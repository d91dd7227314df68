/** Decides how the people and the subjects of a case are called on the screen. */
import type { ApplicationPerson, Signer } from '@desk/shared/application/application';
import type { PersonName } from '@desk/shared/application/fields/personFields';
import type { CheckSubject } from '@desk/shared/checks/check';
import { joinPrefix } from '@desk/shared/language/prefixWords';

/** First names, or initials when there are none, then prefix and surname. */
export function fullName({ firstNames, initials, prefix, surname }: PersonName): string {
  return [firstNames === '' ? initials : firstNames, joinPrefix(prefix, surname)]
    .filter((part) => part !== '')
    .join(' ');
}

/** One whom checks or differences are about. `kind` picks the word (contract, company, signer, manager, user). */
export interface CaseSubject {
  readonly subject: CheckSubject;
  readonly id: string | null;
  readonly kind: 'contract' | 'company' | 'signer' | 'manager' | 'user';
  readonly name: string;
}

/** Everyone and everything a case is about: contract, company, signers in their order, persons in theirs. */
export function subjectsOf(record: {
  readonly companyName: string;
  readonly signers: readonly Signer[];
  readonly persons: readonly ApplicationPerson[];
}): CaseSubject[] {
  return [
    { subject: 'contract', id: null, kind: 'contract', name: '' },
    { subject: 'company', id: null, kind: 'company', name: record.companyName },
    ...record.signers.map((signer): CaseSubject => ({
      subject: 'signer',
      id: signer.id,
      kind: 'signer',
      name: fullName(signer),
    })),
    ...record.persons.map((person): CaseSubject => ({
      subject: 'person',
      id: person.id,
      kind: person.role,
      name: fullName(person),
    })),
  ];
}
