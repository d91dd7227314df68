/** Invented companies and people for tests; every serial number gives another company with another person. */
import type { ApplicationInput } from '@desk/shared/application/application';
import type { RegistrationInput } from '@desk/shared/application/registration';
import { REGISTRATION_COLUMNS } from '@desk/shared/application/registrationCsv';

const person = {
  initials: 'J.P.',
  firstNames: 'Johanna Petra',
  prefix: 'van den',
  surname: 'Voorbeeld',
  birthDate: '1980-02-29',
} as const;

/** A company with one manager at EH2+. */
export function registrationInput(serial: number): RegistrationInput {
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
    means: [
      {
        ...person,
        meansNumber: `ZM-9${digits}01`,
        role: 'manager',
        level: 'EH2',
        status: 'active',
        email: `j.voorbeeld${digits}@example.com`,
        mobile: `06120${digits}5`,
        effectiveFrom: '2024-01-01',
      },
    ],
  };
}

/** The clean application that belongs to it: EH2 to EH2+, one signer with sole authority. */
export function applicationInput(registration: RegistrationInput, serial: number): ApplicationInput {
  const { registrationNumber, kvkNumber, establishmentNumber, companyName, legalForm, address, means } = registration;
  return {
    frontOfficeId: `FO-TEST-${String(serial)}`,
    submittedAt: '2026-11-10T10:00:00Z',
    registrationNumber,
    targetLevel: 'EH2+',
    kvkNumber,
    establishmentNumber,
    companyName,
    legalForm,
    address,
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
  const rows = registration.means.map((means) => {
    const flat: Record<string, unknown> = { ...registration, ...registration.address, ...means };
    return REGISTRATION_COLUMNS.map((column) => {
      const value = flat[column];
      return JSON.stringify(value === true ? 'ja' : value === false ? 'nee' : (value ?? ''));
    }).join(',');
  });
  return [REGISTRATION_COLUMNS.join(','), ...rows].join('\n');
}
