/** The registry of fields with a field more: an export of before it is still taken. */
import { describe, expect, it, vi } from 'vitest';
import type * as companyFields from './fields/companyFields';
import { gatherRegistrations, registrationRows, REQUIRED_COLUMNS, type RegistrationRow } from './registrationCsv';
import type { RegistrationInput } from './registration';

vi.mock('./fields/companyFields', async (original) => {
  const { z } = await import('zod');
  const { shapeOf } = await import('./fields/field');
  const known = await original<typeof companyFields>();
  const website = {
    label: { nl: 'Website', en: 'Web site' },
    column: 'text',
    personal: false,
    registered: z.string().default(''),
    csv: { column: 'website', required: false },
  } as const;
  const COMPANY_FIELDS = { ...known.COMPANY_FIELDS, website };
  return { ...known, COMPANY_FIELDS, registeredCompanySchema: z.strictObject(shapeOf(COMPANY_FIELDS, 'registered')) };
});

const REGISTRATION: RegistrationInput = {
  registrationNumber: 'ZR-900001',
  companyName: 'Voorbeeld B.V.',
  kvkNumber: '90009901',
  establishmentNumber: null,
  legalForm: 'Besloten vennootschap',
  address: {
    street: 'Voorbeeldstraat',
    houseNumber: '17',
    houseLetter: 'A',
    houseAddition: '',
    postcode: '1234 AB',
    city: 'Ede',
    poBox: '',
    country: 'NL',
  },
  hasManagementModule: true,
  means: [
    {
      meansNumber: 'ZM-900001',
      role: 'manager',
      level: 'EH2',
      status: 'active',
      initials: 'J.P.',
      firstNames: 'Johanna Petra',
      prefix: 'van den',
      surname: 'Voorbeeld',
      birthDate: '1980-02-29',
      email: 'j@example.com',
      mobile: '0612345678',
      effectiveFrom: '2024-01-01',
    },
  ],
};

function read(rows: readonly RegistrationRow[]): unknown {
  return [...gatherRegistrations(rows)].map((group) => ('registration' in group ? group.registration : group.problems));
}

describe('the export of registrations', () => {
  it('reads what it writes, the new column included', () => {
    const withSite = { ...REGISTRATION, website: 'voorbeeld.example' };
    expect(read(registrationRows(withSite))).toEqual([withSite]);
  });

  it('takes an export of before the column existed', () => {
    const [row = {}] = registrationRows(REGISTRATION);
    const { website: _later, ...old } = row as Record<string, string>;
    expect(REQUIRED_COLUMNS).not.toContain('website');
    expect(read([old])).toEqual([{ ...REGISTRATION, website: '' }]);
  });

  it('refuses a row that lacks a cell of the first columns', () => {
    const [row] = registrationRows(REGISTRATION);
    expect(read([{ ...row, kvkNumber: 'x' }])).toEqual([[expect.objectContaining({ field: 'kvkNumber' })]]);
  });

  it('reads an empty cell as null where the field may be null, and yes and no in Dutch', () => {
    const [row] = registrationRows(REGISTRATION);
    expect(row).toMatchObject({ establishmentNumber: '', hasManagementModule: 'ja' });
    expect(read([{ ...row, hasManagementModule: 'yes' }])).toEqual([
      [expect.objectContaining({ field: 'hasManagementModule' })],
    ]);
  });
});

it('refuses a registration of more rows than any company has means, without comparing them', () => {
  const rows = Array.from({ length: 1001 }, () => ({ registrationNumber: 'ZR-100001' }));
  const [group] = [...gatherRegistrations(rows)];
  expect(group).toMatchObject({ problems: [{ field: 'registrationNumber', message: 'has more than 1000 rows' }] });
});
