import { expect, it } from 'vitest';
import type { CheckAttempt } from './check';
import { formerOutcomes, type FormerCase } from './formerOutcomes';

type Present = Parameters<typeof formerOutcomes>[0];

const attempt = (outcome: CheckAttempt['outcome'], byName: string): CheckAttempt => ({
  id: `${byName}-${outcome}`,
  checkId: 'old',
  sequence: 1,
  outcome,
  reasonCode: null,
  remark: 'only for the case it was written in',
  finding: null,
  evidence: null,
  byId: 'u1',
  byName,
  byRole: 'verifier',
  at: '2025-03-01T09:00:00.000Z',
});

const SIGNER = { firstNames: 'Anna', surname: 'Voorbeeld', birthDate: '1980-02-01' };
const FORMER: FormerCase = {
  id: 'former',
  number: 'ZU-2025-000001-1',
  persons: [
    { id: 'old-1', meansNumber: 'EH-1' },
    { id: 'old-2', meansNumber: 'EH-2' },
  ],
  signers: [{ id: 'old-s', ...SIGNER }],
  checks: [
    { code: 'COM-02', subject: 'company', subjectId: null, outcome: 'passed', attempts: [attempt('passed', 'First')] },
    {
      code: 'IDN-07',
      subject: 'person',
      subjectId: 'old-2',
      outcome: 'failed',
      attempts: [attempt('passed', 'First'), attempt('failed', 'Last')],
    },
    {
      code: 'AUT-04',
      subject: 'signer',
      subjectId: 'old-s',
      outcome: 'passed',
      attempts: [attempt('passed', 'First')],
    },
    { code: 'COM-04', subject: 'company', subjectId: null, outcome: null, attempts: [attempt('reopened', 'Last')] },
    { code: 'COM-05', subject: 'company', subjectId: null, outcome: null, attempts: [] },
  ],
};
const PEOPLE = {
  persons: [
    { id: 'new-1', meansNumber: 'EH-1' },
    { id: 'new-2', meansNumber: 'EH-2' },
  ],
  signers: [
    { id: 'new-s', ...SIGNER },
    { id: 'new-other', ...SIGNER, birthDate: '1981-02-01' },
  ],
};

function stoodBeside(check: Omit<Present['checks'][number], 'id'>): unknown {
  return formerOutcomes({ ...PEOPLE, checks: [{ id: 'new', ...check }] }, FORMER)['new'];
}

it.each([
  ['of the company', { code: 'COM-02', subject: 'company', subjectId: null }, 'passed', 'First'],
  [
    'of the same means, the last of several',
    { code: 'IDN-07', subject: 'person', subjectId: 'new-2' },
    'failed',
    'Last',
  ],
  ['of the same signer', { code: 'AUT-04', subject: 'signer', subjectId: 'new-s' }, 'passed', 'First'],
] as const)('a renewed check has the outcome %s beside it', (_what, check, outcome, byName) => {
  expect(stoodBeside({ ...check, renewal: 'renewed' })).toEqual({
    applicationId: 'former',
    caseNumber: 'ZU-2025-000001-1',
    outcome,
    reasonCode: null,
    byName,
    at: '2025-03-01T09:00:00.000Z',
  });
});

it.each([
  ['a check that is no renewed one', { code: 'COM-02', subject: 'company', subjectId: null, renewal: 'additional' }],
  ['another means', { code: 'IDN-07', subject: 'person', subjectId: 'new-1', renewal: 'renewed' }],
  ['a namesake born on another day', { code: 'AUT-04', subject: 'signer', subjectId: 'new-other', renewal: 'renewed' }],
  ['one that was reopened and left', { code: 'COM-04', subject: 'company', subjectId: null, renewal: 'renewed' }],
  ['one that nobody did', { code: 'COM-05', subject: 'company', subjectId: null, renewal: 'renewed' }],
  ['one that was not asked then', { code: 'CTC-04', subject: 'company', subjectId: null, renewal: 'renewed' }],
] as const)('nothing stands beside %s', (_what, check) => {
  expect(stoodBeside(check)).toBeUndefined();
});
