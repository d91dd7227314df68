import { describe, expect, it } from 'vitest';
import { applicationInputSchema } from './application';
import { differingFields, readAsToday } from './differingFields';

const SENT = {
  submittedAt: '2026-11-10T10:00:00Z',
  establishmentNumber: null,
  address: { street: 'Dorpsstraat', city: 'Assen' },
  targetServices: ['a', 'b'],
  persons: [{ surname: 'Proef', email: 'p@a.example' }],
};

it.each([
  ['the same', SENT, []],
  ['the same moment written otherwise', { ...SENT, submittedAt: '2026-11-10T10:00:00.000Z' }, []],
  ['more than was sent', { ...SENT, id: 'x', persons: [{ ...SENT.persons[0], id: 'y' }] }, []],
  ['another moment', { ...SENT, submittedAt: '2026-11-10T10:00:01Z' }, ['submittedAt']],
  ['a value where none was', { ...SENT, establishmentNumber: '000012345678' }, ['establishmentNumber']],
  ['another city', { ...SENT, address: { street: 'Dorpsstraat', city: 'Emmen' } }, ['address.city']],
  ['another person', { ...SENT, persons: [{ surname: 'Toets', email: 'p@a.example' }] }, ['persons.0.surname']],
  ['fewer persons', { ...SENT, persons: [] }, ['persons']],
  ['services in another order', { ...SENT, targetServices: ['b', 'a'] }, ['targetServices.0', 'targetServices.1']],
  ['a list for a thing', { ...SENT, address: [] }, ['address']],
])('kept was %s: %j', (_what, kept, fields) => {
  expect(differingFields(kept, SENT)).toEqual(fields);
});

describe('readAsToday', () => {
  const APPLICATION = {
    frontOfficeId: 'FO-1',
    submittedAt: '2026-11-10T10:00:00Z',
    registrationNumber: 'ZR-900001',
    targetLevel: 'EH3',
    companyName: 'Voorbeeld B.V.',
    kvkNumber: '90009901',
    establishmentNumber: null,
    legalForm: 'Besloten vennootschap',
    address: { street: 'Dorpsstraat', houseNumber: '1', postcode: '1234 AB', city: 'Ede' },
    persons: [
      {
        meansNumber: null,
        role: 'user',
        initials: 'J.',
        firstNames: 'Jan',
        prefix: '',
        surname: 'Proef',
        birthDate: null,
        email: 'j@a.example',
        mobile: '0612345678',
        employed: true,
      },
    ],
    signers: [
      {
        initials: 'J.',
        firstNames: 'Jan',
        prefix: '',
        surname: 'Proef',
        birthDate: null,
        position: 'Directeur',
        authority: 'sole',
      },
    ],
  };

  it('fills in what could not be sent yet, so that sending it again is no difference', () => {
    const now = applicationInputSchema.parse(APPLICATION);
    expect(differingFields(APPLICATION, now)).not.toEqual([]);
    expect(differingFields(readAsToday(APPLICATION), now)).toEqual([]);
  });

  it('leaves alone what is no application, also what is not there', () => {
    expect(readAsToday({ targetLevel: 'EH9' })).toEqual({ targetLevel: 'EH9' });
    expect(readAsToday(null)).toBeNull();
  });
});
