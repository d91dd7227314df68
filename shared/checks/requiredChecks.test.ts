/** Tests which checks a case gets, for whom, and from which column of the matrix. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DECLARED_AUTHORITIES, PERSON_ROLES } from '../application/fields/personFields';
import { ASSURANCE_LEVEL_IDS, type AssuranceLevelId } from '../application/assuranceLevels';
import { CHECK_CODES, checkType, type CheckCode } from '../catalogue/checkTypes';
import { DEFAULT_POLICY } from '../policy/defaultPolicy';
import type { PolicySettings } from '../policy/policy';
import { requiredChecks, transitionColumn, type RequiredChecksInput } from './requiredChecks';

type Person = RequiredChecksInput['persons'][number];

const manager: Person = { id: 'm', role: 'manager', employed: true, currentLevel: 'EH2', mobile: '+31612345678' };
const user: Person = { ...manager, id: 'u', role: 'user' };
const director = { id: 's', authority: 'sole' } as const;

function required(change: Partial<RequiredChecksInput> = {}): string[] {
  const input = { policy: DEFAULT_POLICY, targetLevel: 'EH3' as const, persons: [manager, user], signers: [director] };
  return requiredChecks({ ...input, ...change }).map(
    ({ code, subject, subjectId, renewal }) => `${code} ${subject}${subjectId ? `:${subjectId}` : ''} ${renewal}`,
  );
}

function subjectsOf(code: CheckCode, change: Partial<RequiredChecksInput> = {}): string[] {
  return required(change)
    .filter((line) => line.startsWith(code))
    .map((line) => line.split(' ')[1] ?? '');
}

function withSettings(change: Partial<PolicySettings>): Partial<RequiredChecksInput> {
  return { policy: { ...DEFAULT_POLICY, settings: { ...DEFAULT_POLICY.settings, ...change } } };
}

describe('transitionColumn', () => {
  it.each([
    ['EH2', 'EH3', 'EH2>EH3'],
    [null, 'EH3', 'EH1>EH3'],
    ['EH1', 'EH4', 'EH1>EH4'],
    ['EH3', 'EH3', 'EH2+>EH3'],
    ['EH4', 'EH3', 'EH2+>EH3'],
    ['EH4', 'EH2+', 'EH2>EH2+'],
    ['EH2', 'EH2', 'EH1>EH2'],
    ['EH1', 'EH1', 'EH1>EH2'],
    [null, 'EH1', 'EH1>EH2'],
  ] as const)('from %s to %s reads %s', (from, to, column) => {
    expect(transitionColumn(from, to)).toBe(column);
  });
});

describe('requiredChecks', () => {
  it('asks a case of users only whether the company has a manager for them', () => {
    expect(subjectsOf('AUT-07', { persons: [user] })).toEqual(['company']);
    expect(subjectsOf('AUT-08', { persons: [user] })).toEqual([]);
  });

  it('gives each check to whom it is about, signers before persons', () => {
    expect(subjectsOf('CON-01')).toEqual(['contract']);
    expect(subjectsOf('AUT-06')).toEqual(['company']);
    expect(subjectsOf('AUT-01')).toEqual(['signer:s']);
    expect(subjectsOf('AUT-07')).toEqual(['person:m']);
    expect(subjectsOf('AUT-08')).toEqual(['person:m']);
    expect(subjectsOf('IDN-06')).toEqual(['signer:s', 'person:m', 'person:u']);
    expect(subjectsOf('CTC-01')).toEqual(['company', 'person:m', 'person:u']);
    expect(subjectsOf('CTC-05')).toEqual(['person:m', 'person:u']);
    expect(subjectsOf('IDN-10', { targetLevel: 'EH4' })).toEqual(['contract']);
    expect(subjectsOf('IDN-09', { targetLevel: 'EH4' })).toEqual(['signer:s', 'person:m', 'person:u']);
  });

  it('reads company, contract and signers from the lowest level, and each person from his own', () => {
    const lines = required({ targetLevel: 'EH4', persons: [manager, { ...user, currentLevel: 'EH3' }] });
    expect(lines).toEqual(expect.arrayContaining(['COM-05 company additional', 'IDN-07 signer:s additional']));
    expect(lines).toEqual(expect.arrayContaining(['IDN-07 person:m additional', 'IDN-07 person:u renewed']));
  });

  it('takes a person of unknown level for EH1', () => {
    const lines = required({ persons: [manager, { ...user, currentLevel: null }] });
    expect(lines).toEqual(expect.arrayContaining(['IDN-01 person:m renewed', 'IDN-01 person:u additional']));
    expect(lines).toContain('CON-01 contract additional');
    expect(lines.filter((line) => line.includes('person:u'))).toEqual(
      lines.filter((line) => line.includes('person:u') && line.endsWith('additional')),
    );
  });

  it.each(DECLARED_AUTHORITIES)('asks a mandate of a signer with %s authority only when it is needed', (authority) => {
    const isAsked = !['sole', 'joint', 'fullPower'].includes(authority);
    const signers = [{ id: 's', authority }];
    expect(subjectsOf('AUT-05', { signers })).toEqual(isAsked ? ['signer:s'] : []);
    expect(subjectsOf('AUT-05', { signers, targetLevel: 'EH4' })).toEqual([]);
  });

  // declared, what the register says, whether a mandate is asked
  it.each([
    ['sole', 'notAuthorised', 'registrationEnded', false],
    ['sole', 'undetermined', 'signerNotListed', true],
    ['sole', 'undetermined', 'limitedPower', true],
    ['sole', 'undetermined', 'limitedAuthority', true],
    ['joint', 'undetermined', 'authorityUnknown', true],
    ['sole', 'undetermined', 'jointAuthority', false],
    ['sole', 'undetermined', 'registerUnavailable', false],
    ['mandate', 'undetermined', 'registerUnavailable', true],
    ['mandate', 'authorised', 'soleAuthority', false],
  ] as const)('declared %s, register %s by %s: mandate asked is %s', (authority, verdict, cause, isAsked) => {
    const signers = [{ ...director, authority, verdict: { verdict, cause } }];
    expect(subjectsOf('AUT-05', { signers })).toEqual(isAsked ? ['signer:s'] : []);
  });

  it.each([
    ['EH2', '', []],
    ['EH2', '  ', []],
    ['EH2', '0612345678', ['person:u']],
    ['EH2+', '', ['person:u']],
  ] as const)('towards %s asks CTC-03 of a person with mobile "%s": %j', (targetLevel, mobile, subjects) => {
    expect(subjectsOf('CTC-03', { targetLevel, persons: [{ ...user, currentLevel: 'EH1', mobile }] })).toEqual(
      subjects,
    );
  });

  it('asks a conditional check without a known condition always', () => {
    const { matrix } = DEFAULT_POLICY;
    const column = { ...matrix['EH2>EH3'], 'COM-08': 'conditionalRenewed' as const };
    const policy = { ...DEFAULT_POLICY, matrix: { ...matrix, 'EH2>EH3': column } };
    expect(required({ policy })).toContain('COM-08 company renewed');
  });

  it.each(['IDN-02', 'IDN-03', 'IDN-04', 'IDN-05', 'IDN-07'] as const)('%s follows who sends an ID copy', (code) => {
    const persons = [manager, { ...user, employed: false }];
    expect(subjectsOf(code, { persons })).toEqual(['signer:s', 'person:m', 'person:u']);
    expect(subjectsOf(code, { persons, ...withSettings({ idCopyOfEmployedUserRequired: false }) })).toEqual([
      'signer:s',
      'person:u',
    ]);
  });

  it.each<[PolicySettings['identificationSubjects'], string[]]>([
    [{ EH3: ['person', 'signer'] }, ['signer:s', 'person:m', 'person:u']],
    [{ EH3: ['person'] }, ['person:m', 'person:u']],
    [{ EH3: ['signer'], EH4: ['person'] }, ['signer:s']],
    [{ EH4: ['person'] }, []],
  ])('makes appear whom the policy names: %j', (identificationSubjects, expected) => {
    expect(subjectsOf('IDN-08', withSettings({ identificationSubjects }))).toEqual(expected);
  });

  it('gives the same whole set for a case that is no upgrade, or has nobody in it', () => {
    expect(required({ persons: [{ ...manager, currentLevel: 'EH4' }] })).toEqual(
      required({ persons: [{ ...manager, currentLevel: 'EH2+' }] }),
    );
    expect(required({ persons: [], signers: [] })).toContain('CON-01 contract additional');
  });

  it('holds for any case: catalogue order, each check once, only subjects and renewals that exist', () => {
    const level = fc.constantFrom<(AssuranceLevelId | null)[]>(null, ...ASSURANCE_LEVEL_IDS);
    const person = fc.record({
      role: fc.constantFrom(...PERSON_ROLES),
      employed: fc.boolean(),
      currentLevel: level,
      mobile: fc.constantFrom('', '0612345678'),
    });
    const anyCase = fc.record({
      targetLevel: fc.constantFrom(...ASSURANCE_LEVEL_IDS),
      persons: fc.array(person, { maxLength: 6 }).map((all) => all.map((one, index) => ({ id: `p${index}`, ...one }))),
      signers: fc
        .array(fc.constantFrom(...DECLARED_AUTHORITIES), { maxLength: 4 })
        .map((all) => all.map((authority, index) => ({ id: `s${index}`, authority }))),
    });
    fc.assert(
      fc.property(anyCase, (input) => {
        const checks = requiredChecks({ policy: DEFAULT_POLICY, ...input });
        const positions = checks.map(({ code }) => CHECK_CODES.indexOf(code));
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
        expect(new Set(checks.map(({ code, subject, subjectId }) => `${code} ${subject} ${subjectId}`)).size).toBe(
          checks.length,
        );
        for (const { code, subject, subjectId } of checks) {
          expect(checkType(code).subjects).toContain(subject);
          const ids = { person: input.persons, signer: input.signers, contract: null, company: null }[subject];
          expect(ids ? ids.map(({ id }) => id) : [null]).toContain(subjectId);
        }
        expect(checks.filter(({ code }) => code === 'CTC-04')).toHaveLength(input.persons.length);
      }),
    );
  });
});
