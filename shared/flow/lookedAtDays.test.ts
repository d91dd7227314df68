/** Tests of which day it is what the desk looked at for a finding. */
import { expect, test } from 'vitest';
import { lookedAtText } from '../contract/lookedAtTexts';
import { lookedAtDays } from './lookedAtDays';

type Looked = Parameters<typeof lookedAtDays>[0];

const PERSON = 'p1';
const NOW = '2026-11-28T12:00:00.000Z';

/** Only what is read here; the rest of the records plays no part. */
const FILE = {
  // After midnight in Amsterdam.
  application: { submittedAt: '2026-11-02T23:30:00.000Z' },
  registration: { id: 'r1' },
  register: { asOf: '2026-11-20T08:00:00.000Z' },
  mailItems: [{ receivedOn: '2026-11-16' }, { receivedOn: '2026-11-10' }],
  identityDocuments: [
    { subjectId: PERSON, supersededAt: '2026-11-17T09:00:00.000Z', at: '2026-11-16T09:00:00.000Z', statuses: [] },
    {
      subjectId: PERSON,
      supersededAt: null,
      at: '2026-11-17T09:00:00.000Z',
      statuses: [{ askedAt: '2026-11-18T09:00:00.000Z' }],
    },
  ],
} as unknown as Looked;

test('each source has its own day, the registration the day on which it was looked at', () => {
  const decidedOn = [
    'application.kvkNumber',
    'person.surname',
    'registration.means',
    'register.functionaries',
    'contract.signedOn',
    'intake.upgradeAnswer',
    'identityDocument.mrz',
    'documentService',
    'policy.idMinValidityMonths',
  ] as const;
  expect(lookedAtDays(FILE, { decidedOn, subjectId: PERSON, now: NOW })).toEqual({
    application: '2026-11-03',
    person: '2026-11-03',
    registration: '2026-11-28',
    register: '2026-11-20',
    contract: '2026-11-16',
    intake: '2026-11-16',
    identityDocument: '2026-11-17',
    documentService: '2026-11-18',
  });
});

test('what is not there has no day', () => {
  const empty = { ...FILE, registration: null, register: null, mailItems: [], identityDocuments: [] };
  const decidedOn = ['registration', 'register', 'mail', 'identityDocument', 'documentService'] as const;
  expect(lookedAtDays(empty, { decidedOn, subjectId: null, now: NOW })).toEqual({});
});

test('it is said with its day, each source once; a source of an older record stays as it was written', () => {
  const finding = {
    decidedOn: ['register.name', 'register.legalForm', 'policy.codeLifeDays', 'formerSource'],
    days: { register: '2026-11-20' },
  };
  const said = (language: 'nl' | 'en') => lookedAtText(finding, language, (day) => `<${day}>`);
  expect(said('nl')).toBe('het Handelsregister (<2026-11-20>), het beleid, formerSource');
  expect(said('en')).toBe('the trade register (<2026-11-20>), the policy, formerSource');
  expect(lookedAtText({}, 'nl', String)).toBe('');
});
