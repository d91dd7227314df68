/** Tests every fact against every check: exactly those that rest on it are asked again, or decided again by the desk. */
import { describe, expect, it } from 'vitest';
import { isAutomatic, isDerivedFromMismatches } from './automaticChecks';
import { CASE_FACTS, type CaseFact } from '../catalogue/checkType';
import { CHECK_CODES, checkType, type CheckCode } from '../catalogue/checkTypes';
import { REOPENED_BY_POST, REOPENED_BY_UNLINKING, reopenedByChanges, touchedChecks } from './reopening';

/** Typed from the rules, not read from the catalogue: fact → the checks whose outcome rests on it. */
const RESTS_ON: Readonly<Record<CaseFact, string>> = {
  signedOn: 'CON-04 AUT-01 AUT-02 AUT-03 AUT-04 AUT-06',
  upgradeAnswer: 'CON-02',
  mail: 'CON-01 CON-02 CON-03 CON-04 CON-05 COM-07 AUT-03 AUT-05 AUT-08 IDN-02 IDN-03 IDN-04 IDN-05 IDN-06 IDN-07 IDN-11',
  kvkNumber: 'CON-05 COM-01 COM-02 COM-03 COM-04 COM-05 COM-06 COM-07 COM-08 AUT-01 AUT-02 AUT-03 AUT-04 AUT-05 AUT-06',
  companyName: 'CON-05 COM-05 AUT-05 CTC-01',
  legalForm: 'CON-05 COM-05 IDN-03 CTC-01',
  companyAddress: 'CON-05 CTC-01',
  establishment: 'CON-05 COM-06',
  establishmentChoice: 'COM-06',
  personIdentity: 'CON-05 AUT-08 IDN-01 IDN-05 IDN-06 IDN-08 IDN-09 IDN-10 CTC-01 CTC-04',
  personEmail: 'CON-05 CTC-02 CTC-05',
  personMobile: 'CON-05 CTC-03 CTC-05',
  signers:
    'CON-03 CON-05 AUT-01 AUT-02 AUT-03 AUT-04 AUT-05 AUT-06 AUT-08 IDN-01 IDN-05 IDN-06 IDN-08 IDN-09 IDN-10 IDN-11',
  targetLevel: 'CON-02 CON-05 AUT-03 AUT-05 AUT-06 AUT-07 IDN-08 IDN-09 IDN-10 CTC-04',
  registration: 'CON-06 COM-02 COM-06 AUT-07 CTC-01 CTC-02 CTC-03 CTC-04',
  register: 'COM-01 COM-03 COM-04 COM-05 COM-06 COM-07 COM-08 AUT-01 AUT-02 AUT-03 AUT-04 AUT-06',
  identityDocument: 'IDN-01 IDN-03 IDN-04 IDN-05 IDN-06 IDN-07 IDN-08 IDN-09 IDN-11',
  policy: 'CON-04 CON-06 COM-07 IDN-04',
};

interface Case {
  readonly code: CheckCode;
  readonly subject?: 'person' | 'signer' | 'company' | 'contract';
  readonly subjectId?: string | null;
  readonly outcome?: 'passed' | 'failed' | 'inquiry' | 'notApplicable' | null;
  readonly attempts?: {
    byRole: string;
    outcome: 'passed' | 'inquiry' | 'failed';
    finding: null | { key: string; data: Record<string, string> };
  }[];
}

function judged({ code, subject, subjectId = null, outcome = 'passed', attempts }: Case) {
  const byOfficer = { byRole: 'verifier', outcome: 'passed', finding: null } as const;
  return {
    id: code,
    code,
    subject: subject ?? checkType(code).subjects[0],
    subjectId,
    outcome,
    attempts: attempts ?? [byOfficer],
  };
}

const changed = (fact: CaseFact, subjectId: string | null = null) =>
  reopenedByChanges([{ fact, field: fact === 'policy' ? 'extractMaxAgeDays' : fact, subjectId }]);

const CELLS = CASE_FACTS.flatMap((fact) => CHECK_CODES.map((code) => [fact, code] as const));
const byDesk = (code: CheckCode) => isAutomatic(code) || isDerivedFromMismatches(code);

describe('a fact that changes', () => {
  it.each(CELLS)('%s and %s', (fact, code) => {
    const rests = RESTS_ON[fact].split(' ').includes(code);
    expect(checkType(code).dependsOn.includes(fact)).toBe(rests);
    const reopened = touchedChecks([judged({ code })], changed(fact)).length === 1;
    expect(reopened).toBe(rests && !byDesk(code));
  });

  it('asks nobody again who has not answered, or is not asked any more', () => {
    const gone = { byRole: 'system', outcome: 'passed', finding: { key: 'notAskedAnyMore', data: {} } } as const;
    const open = judged({ code: 'CON-01', outcome: null });
    const unasked = judged({ code: 'CON-01', outcome: 'notApplicable', attempts: [gone] });
    expect(touchedChecks([open, unasked], changed('mail'))).toEqual([]);
  });

  it('about one person reopens that person’s checks and those of the whole case, nobody else’s', () => {
    const checks = [
      judged({ code: 'IDN-06', subject: 'person', subjectId: 'one' }),
      judged({ code: 'IDN-06', subject: 'person', subjectId: 'two' }),
      judged({ code: 'IDN-06', subject: 'signer', subjectId: 'signs' }),
      judged({ code: 'AUT-08', subject: 'person', subjectId: 'two' }),
      judged({ code: 'CON-05' }),
    ];
    const reopened = touchedChecks(checks, changed('personIdentity', 'one'));
    expect(reopened.map(({ code, subjectId }) => [code, subjectId])).toEqual([
      ['IDN-06', 'one'],
      ['CON-05', null],
    ]);
  });

  it('asks an officer again who answered where the desk could not decide', () => {
    const attempts = [
      { byRole: 'system', outcome: 'inquiry', finding: null } as const,
      { byRole: 'verifier', outcome: 'passed', finding: null } as const,
    ];
    const answered = judged({ code: 'COM-02', attempts });
    expect(touchedChecks([answered], changed('kvkNumber'))).toHaveLength(1);
    const decided = judged({ code: 'COM-02', attempts: attempts.map((one) => ({ ...one, byRole: 'system' })) });
    expect(touchedChecks([decided], changed('kvkNumber'))).toEqual([]);
  });

  it('asks a part of the policy only of the checks that rest on that part', () => {
    const reopening = reopenedByChanges([
      { fact: 'policy', field: 'contractMaxAgeMonths', subjectId: null, from: '3', to: '2', codes: ['CON-04'] },
    ]);
    const checks = (['CON-04', 'COM-07'] as const).map((code) => judged({ code }));
    expect(touchedChecks(checks, reopening).map(({ code }) => code)).toEqual(['CON-04']);
  });
});

describe('post', () => {
  it.each([
    ['failed', true, true],
    ['inquiry', true, true],
    ['passed', false, true],
    ['notApplicable', false, true],
  ] as const)('finds %s: mended by a further letter %s, by a letter that goes %s', (outcome, mended, unlinked) => {
    const check = judged({ code: 'CON-01', outcome });
    expect(touchedChecks([check], REOPENED_BY_POST).length === 1).toBe(mended);
    expect(touchedChecks([check], REOPENED_BY_UNLINKING).length === 1).toBe(unlinked);
  });
});
