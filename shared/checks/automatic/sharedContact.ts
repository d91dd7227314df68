/** CTC-05: decides whether e-mail address and mobile number are a person's own; the code and the link go there. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { SUBJECT_UNKNOWN, type AutomaticInput, type AutomaticPerson, type AutomaticResult } from './automaticCheck';
import type { AutomaticRemarkKey } from './automaticRemarks';
import { idsOfHuman } from '../../application/humans';

/**
 * Looks for another person in the case with the same mailbox (case does not count) or the same number (06… is +316…).
 * Someone who stands in the case twice, as manager and as user, shares with nobody.
 * @param input the case
 * @param subjectId a person of the case
 * @returns failed with the number of others; empty fields are shared with nobody
 */
export function checkSharedContact(input: AutomaticInput, subjectId: string | null): AutomaticResult {
  const { persons } = input;
  const person = persons.find(({ id }) => id === subjectId);
  if (!person) {
    return SUBJECT_UNKNOWN;
  }
  const own = idsOfHuman(person.id, input);
  const others = persons.filter((other) => !own.includes(other.id));
  const byEmail = sharing(others, person, mailbox);
  const byMobile = sharing(others, person, dialled);
  const decidedOn = ['persons.email', 'persons.mobile'] as const;
  const count = new Set([...byEmail, ...byMobile]).size;
  if (count === 0) {
    return { outcome: 'passed', reasonCode: null, remarkKey: 'contactPersonal', remarkData: {}, decidedOn };
  }
  const remarkKey: AutomaticRemarkKey =
    byMobile.length === 0 ? 'contactEmailShared' : byEmail.length === 0 ? 'contactMobileShared' : 'contactBothShared';
  return { outcome: 'failed', reasonCode: 'CONTACT_SHARED', remarkKey, remarkData: { others: count }, decidedOn };
}

function sharing(
  others: readonly AutomaticPerson[],
  person: AutomaticPerson,
  address: (person: AutomaticPerson) => string,
): string[] {
  const own = address(person);
  return own === '' ? [] : others.filter((other) => address(other) === own).map(({ id }) => id);
}

function mailbox({ email }: AutomaticPerson): string {
  return email.trim().toLowerCase();
}

function dialled({ mobile }: AutomaticPerson): string {
  return parsePhoneNumberFromString(mobile, 'NL')?.number ?? mobile.replace(/\D/g, '');
}
