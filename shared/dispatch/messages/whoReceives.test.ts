import { MOLENWIEK } from '../../testing/address';
import { describe, expect, it } from 'vitest';
import type { RegisteredMeans, Registration } from '../../application/registration';
import { notOnRecord, whoReceives } from './whoReceives';

type Case = Parameters<typeof whoReceives>[1];

const KNOWN = MOLENWIEK;
const TYPED = { ...KNOWN, street: 'Elders', houseNumber: '1' };
const BO: Case['persons'][number] = {
  id: 'bo',
  role: 'manager',
  outcome: 'pending',
  email: 'bo@spoel.example',
  registeredMeansId: 'm1',
  initials: 'B.',
  firstNames: 'Bo',
  prefix: '',
  surname: 'Spoel',
};
const MEANS: RegisteredMeans = {
  id: 'm1',
  registrationId: 'r',
  meansNumber: 'ZM-200101',
  role: 'manager',
  level: 'EH2',
  status: 'active',
  initials: 'B.',
  firstNames: 'Bo',
  prefix: '',
  surname: 'Spoel',
  birthDate: '1980-03-04',
  email: 'Bo@Spoel.example',
  mobile: '0611111111',
  effectiveFrom: '2024-01-01',
};
const REGISTRATION: Registration = {
  id: 'r',
  registrationNumber: 'ZR-100101',
  kvkNumber: '90001234',
  establishmentNumber: null,
  companyName: 'De Spoel B.V.',
  legalForm: 'BV',
  hasManagementModule: false,
  means: [MEANS],
  address: KNOWN,
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
      mails: [{ personId: 'bo' }],
      byPost: false,
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

describe('a notice to whoever is on record', () => {
  const declared = { ...BO, email: 'bo@elders.example', surname: 'Spoel-Elders' };
  const cy = { ...BO, id: 'cy', role: 'user', registeredMeansId: 'm2' } as const;
  const M2 = { ...MEANS, id: 'm2', email: 'cy@spoel.example', surname: 'Mast', initials: 'C.', firstNames: 'Cy' };
  const file = { ...FILE, persons: [declared, cy], registration: { ...REGISTRATION, means: [MEANS, M2] } };

  it('goes to the mailbox and the address on record, whatever was declared, to users too', () => {
    expect(whoReceives('upgradeNotice', file)).toEqual({
      mails: [
        { personId: 'bo', name: 'B. Spoel', email: 'Bo@Spoel.example' },
        { personId: 'cy', name: 'C. Mast', email: 'cy@spoel.example' },
      ],
      letter: { company: 'De Spoel B.V.', address: KNOWN },
      byPost: true,
    });
    expect(notOnRecord('upgradeNotice', file)).toEqual({ personIds: [], address: false });
  });

  it('leaves out who was left out of the decision', () => {
    const { mails } = whoReceives('upgradeNotice', { ...file, persons: [declared, { ...cy, outcome: 'closedOff' }] });
    expect(mails.map(({ personId }) => personId)).toEqual(['bo']);
  });

  it('says whom it cannot reach: without a mailbox, without a means, without an address', () => {
    const registration = {
      ...REGISTRATION,
      address: { ...KNOWN, street: '', postcode: '', city: '' },
      means: [{ ...MEANS, email: ' ' }],
    };
    const none = { ...file, registration };
    expect(whoReceives('upgradeNotice', none)).toMatchObject({ mails: [], byPost: false });
    expect(notOnRecord('upgradeNotice', none)).toEqual({ personIds: ['bo', 'cy'], address: true });
    expect(whoReceives('upgradeNotice', { ...file, registration: null })).toMatchObject({ mails: [], byPost: false });
    expect(notOnRecord('approval', none)).toEqual({ personIds: [], address: false });
  });
});
