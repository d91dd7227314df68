/** Holds the demo cases to the variety that the desk is to be shown with. */
import { describe, expect, it } from 'vitest';
import type { ApplicationInput } from '@desk/shared/application/application';
import type { RegistrationInput } from '@desk/shared/application/registration';
import { COMPARATORS } from '@desk/shared/language/comparators';
import { applications, meansByNumber, registrationOf } from './readDemoFiles';

type Feature = (application: ApplicationInput, registration: RegistrationInput) => boolean;
const jointSigners = (a: ApplicationInput) => a.signers.filter((signer) => signer.authority === 'joint').length;
const anyPerson = (a: ApplicationInput, test: (person: ApplicationInput['persons'][number]) => boolean) =>
  a.persons.some(test);
const slipIn = (a: ApplicationInput, r: RegistrationInput, field: 'postcode' | 'email'): string | null => {
  if (field === 'postcode') {
    return COMPARATORS.postcode(a.address.postcode, r.address.postcode).differenceKind;
  }
  const kinds = a.persons.map(
    (p) => COMPARATORS.email(p.email, r.means.find((m) => m.meansNumber === p.meansNumber)?.email ?? '').differenceKind,
  );
  return kinds.find((kind) => kind === 'neighbourKey') ?? null;
};
const FEATURES: readonly (readonly [name: string, feature: Feature])[] = [
  [
    'the same establishment',
    (a, r) => a.establishmentNumber !== null && a.establishmentNumber === r.establishmentNumber,
  ],
  [
    'another establishment',
    (a, r) => r.establishmentNumber !== null && a.establishmentNumber !== r.establishmentNumber,
  ],
  ['a newly given establishment', (a, r) => a.establishmentNumber !== null && r.establishmentNumber === null],
  ['joint authority of two', (a) => jointSigners(a) === 2],
  ['joint authority of three', (a) => jointSigners(a) === 3],
  ['a mandate', (a) => a.signers.some((signer) => signer.authority === 'mandate')],
  ['the management module', (_, r) => r.hasManagementModule],
  ['six users', (a) => a.persons.filter((person) => person.role === 'user').length === 6],
  ['several companies', (a) => a.severalCompanies],
  ['an applicant who reads English', (a) => a.language === 'en'],
  [
    'a suspended means',
    (a, r) => r.means.some((m) => m.status === 'suspended' && anyPerson(a, (p) => p.meansNumber === m.meansNumber)),
  ],
  ['an unknown means number', (a) => anyPerson(a, (p) => p.meansNumber !== null && !meansByNumber.has(p.meansNumber))],
  ['nobody known yet', (a) => anyPerson(a, (p) => p.meansNumber === null)],
  ['a missing birth date', (a) => anyPerson(a, (p) => p.birthDate === null)],
  ['a decomposed accent', (a) => anyPerson(a, (p) => p.firstNames !== p.firstNames.normalize('NFC'))],
  ['the ligature IJ', (a, r) => a.companyName.includes('Ĳ') && r.companyName.includes('IJ')],
  ['a prefix behind the surname', (a) => anyPerson(a, (p) => p.surname === 'Berg, van den')],
  ['a landline', (a) => anyPerson(a, (p) => p.mobile.startsWith('040'))],
  ['a foreign mobile', (a) => anyPerson(a, (p) => p.mobile.startsWith('+32'))],
  ['a shared e-mail', (a) => new Set(a.persons.map((p) => p.email)).size < a.persons.length],
  ['a PO box', (a, r) => a.address.poBox !== '' && r.address.poBox === ''],
  ['two digits of a postcode swapped', (a, r) => slipIn(a, r, 'postcode') === 'swappedCharacters'],
  ['a neighbouring key in an e-mail address', (a, r) => slipIn(a, r, 'email') === 'neighbourKey'],
  ['another KVK number', (a, r) => a.kvkNumber !== r.kvkNumber],
  ['a director that is a company, and a human at the end of the chain', (a) => a.kvkNumber === '90009971'],
  [
    'a manager who stays behind',
    (a, r) => !anyPerson(a, (p) => p.role === 'manager') && r.means.some((m) => m.role === 'manager'),
  ],
];

describe('variety', () => {
  it.each(FEATURES)('has a case with %s', (_, feature) => {
    const found = applications.filter((application) => {
      const registration = registrationOf(application);
      return registration !== undefined && feature(application, registration);
    });
    expect(found.length).toBeGreaterThanOrEqual(1);
  });
});
