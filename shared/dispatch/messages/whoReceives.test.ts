import { describe, expect, it } from 'vitest';
import type { RegisteredMeans, Registration } from '../../application/registration';
import { whoReceives } from './whoReceives';

type Case = Parameters<typeof whoReceives>[1];

const KNOWN = {
  ...{ street: 'Molenwiek', houseNumber: '12', houseLetter: '', houseAddition: '' },
  ...{ postcode: '3891KM', city: 'Zeewolde', poBox: '', country: 'NL' },
};
const TYPED = { ...KNOWN, street: 'Elders', houseNumber: '1' };
const BO: Case['persons'][number] = {
  ...{ id: 'bo', role: 'manager', email: 'bo@spoel.example', registeredMeansId: 'm1' },
  ...{ initials: 'B.', firstNames: 'Bo', prefix: '', surname: 'Spoel' },
};
const MEANS: RegisteredMeans = {
  ...{ id: 'm1', registrationId: 'r', meansNumber: 'ZM-200101', role: 'manager', level: 'EH2', status: 'active' },
  ...{ initials: 'B.', firstNames: 'Bo', prefix: '', surname: 'Spoel', birthDate: '1980-03-04' },
  ...{ email: 'Bo@Spoel.example', mobile: '0611111111', effectiveFrom: '2024-01-01' },
};
const REGISTRATION: Registration = {
  ...{ id: 'r', registrationNumber: 'ZR-100101', kvkNumber: '90001234', establishmentNumber: null },
  ...{ companyName: 'De Spoel B.V.', legalForm: 'BV', hasManagementModule: false, means: [MEANS], address: KNOWN },
};
const FILE: Case = {
  application: { companyName: 'De Spoel Holding', address: TYPED },
  persons: [BO],
  registration: REGISTRATION,
};

describe('who receives a message', () => {
  it('is the manager at the address that was known before, and the letter goes to the address on record', () => {
    expect(whoReceives('rejection', FILE)).toEqual({
      mails: [{ personId: 'bo', name: 'B. Spoel', email: 'bo@spoel.example' }],
      letter: { company: 'De Spoel B.V.', address: KNOWN },
      byPost: true,
    });
  });

  it.each([
    ['an address that he typed himself', { ...BO, email: 'bo@elders.example' }, REGISTRATION],
    ['an alias of it', { ...BO, email: 'bo+x@spoel.example' }, REGISTRATION],
    ['no address on either side', { ...BO, email: '' }, { ...REGISTRATION, means: [{ ...MEANS, email: '' }] }],
    ['no means that is known', { ...BO, registeredMeansId: null }, REGISTRATION],
    ['a means that was revoked', BO, { ...REGISTRATION, means: [{ ...MEANS, status: 'revoked' }] }],
    ['a user, who manages nothing', { ...BO, role: 'user' }, REGISTRATION],
  ] satisfies (readonly [string, Case['persons'][number], Registration])[])(
    'is nobody by mail with %s; a letter goes instead',
    (_name, person, registration) => {
      const { mails, letter, byPost } = whoReceives('confirmationOfReceipt', {
        ...FILE,
        persons: [person],
        registration,
      });
      expect(mails).toEqual([]);
      expect(byPost).toBe(true);
      expect(letter).toEqual({ company: 'De Spoel B.V.', address: KNOWN });
    },
  );

  it('gets no letter beside the mail where the kind asks none', () => {
    expect(whoReceives('confirmationOfReceipt', FILE)).toMatchObject({
      ...{ mails: [{ personId: 'bo' }], byPost: false },
    });
  });

  it('is the declared address when nothing is on record', () => {
    expect(whoReceives('confirmationOfReceipt', { ...FILE, registration: null })).toEqual({
      mails: [],
      letter: { company: 'De Spoel Holding', address: TYPED },
      byPost: true,
    });
  });
});
