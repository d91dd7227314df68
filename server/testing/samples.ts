/** Invented companies and people for tests; every serial number gives another company with another person. */
import type { ApplicationInput } from '@desk/shared/application/application';
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { RegisteredMeansInput, RegistrationInput } from '@desk/shared/application/registration';
import { REGISTRATION_COLUMNS, registrationRows } from '@desk/shared/application/registrationCsv';

const person = {
  initials: 'J.P.',
  firstNames: 'Johanna Petra',
  prefix: 'van den',
  surname: 'Voorbeeld',
  birthDate: '1980-02-29',
} as const;

export interface Cast {
  /** How many hold a means: the first one manages, the others use. One when left out. */
  readonly people?: number;
  /** The level they hold now; EH2 when left out. */
  readonly level?: AssuranceLevelId;
}

const SURNAMES = ['Voorbeeld', 'Proef', 'Toets', 'Monster', 'Staal', 'Schets', 'Model'];

function meansInput(digits: string, index: number, level: AssuranceLevelId): RegisteredMeansInput {
  const nth = String(index + 1);
  return {
    ...person,
    surname: SURNAMES[index % SURNAMES.length] ?? person.surname,
    birthDate: `198${String(index % 10)}-02-28`,
    meansNumber: `ZM-9${digits}0${nth}`,
    role: index === 0 ? 'manager' : 'user',
    level,
    status: 'active',
    email: `persoon${nth}.${digits}@example.com`,
    mobile: `0612${nth}${digits}5`,
    effectiveFrom: '2024-01-01',
  };
}

/** A company whose people hold their means. */
export function registrationInput(serial: number, { people = 1, level = 'EH2' }: Cast = {}): RegistrationInput {
  const digits = String(serial).padStart(4, '0');
  return {
    registrationNumber: `ZR-9${digits}00`,
    kvkNumber: `9000${digits}`,
    establishmentNumber: null,
    companyName: `Voorbeeld ${digits} B.V.`,
    legalForm: 'Besloten vennootschap',
    address: {
      street: 'Voorbeeldstraat',
      houseNumber: '17',
      houseLetter: '',
      houseAddition: '',
      postcode: '1234 AB',
      city: 'Voorbeeldstad',
      poBox: '',
      country: 'NL',
    },
    hasManagementModule: false,
    means: Array.from({ length: people }, (_, index) => meansInput(digits, index, level)),
  };
}

/** The clean application that belongs to it: to EH2+, one signer with sole authority. */
export function applicationInput(registration: RegistrationInput, serial: number): ApplicationInput {
  const { means, hasManagementModule: _hasManagementModule, ...company } = registration;
  return {
    frontOfficeId: `FO-TEST-${String(serial)}`,
    submittedAt: '2026-11-10T10:00:00Z',
    ...company,
    targetLevel: 'EH2+',
    targetServices: [],
    severalCompanies: false,
    language: 'nl',
    persons: means.map(({ level: _level, status: _status, effectiveFrom: _from, ...declared }) => ({
      ...declared,
      employed: true,
    })),
    signers: [{ ...person, position: 'Directeur', authority: 'sole' }],
  };
}

/** The same registration as the login platform would export it. */
export function registrationCsv(registration: RegistrationInput): string {
  const rows = registrationRows(registration).map((row) =>
    REGISTRATION_COLUMNS.map((column) => `"${row[column].replaceAll('"', '""')}"`).join(','),
  );
  return [REGISTRATION_COLUMNS.join(','), ...rows].join('\n');
}

/** What an officer reads off the document of the signer of a sample. */
export const PASSPORT = {
  kind: 'passport',
  country: 'NLD',
  number: 'NW1B2C3D4',
  surname: 'Van den Voorbeeld',
  givenNames: 'Johanna Petra',
  birthDate: '1980-02-28',
  expiresOn: '2031-08-02',
};
