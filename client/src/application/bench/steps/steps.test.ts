/** Tests how the work on a case falls into steps, and which comes next. */
import { describe, expect, it } from 'vitest';
import type { HumanVerdict } from '@desk/shared/application/humans';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { caseRecord, checkOf, mismatchOf, PERSON_ID, SIGNER_ID } from '../../../flow/testing/caseRecord';
import { leading, nextOpenStep, outcomeOf, progressOf, stepGroups, stepsOf, type Step, type Work } from './steps';

const work = (parts: Partial<ApplicationDetail>): Work => caseRecord({ checks: [], mismatches: [], ...parts });
const signer = { subject: 'signer', subjectId: SIGNER_ID } as const;
const person = { subject: 'person', subjectId: PERSON_ID } as const;
const named = (step: Step | null): string | null => {
  switch (step?.kind) {
    case 'check':
      return step.checks[0].code;
    case 'difference':
      return step.mismatches.map(({ field }) => field).join();
    case 'document':
    case 'human':
      return step.kind;
    default:
      return null;
  }
};

const twins = [
  checkOf({ code: 'IDN-05', ...signer, id: 's5', outcome: 'passed' }),
  checkOf({ code: 'IDN-05', ...person, id: 'p5' }),
  checkOf({ code: 'IDN-01', ...person, id: 'p1' }),
];

const wordOf = (verdict: HumanVerdict['verdict']): HumanVerdict => ({
  id: 'w',
  applicationId: 'a',
  oneId: SIGNER_ID,
  otherId: PERSON_ID,
  verdict,
  reason: 'one passport',
  documentId: null,
  page: null,
  byId: 'u',
  byName: 'Sanne Hoogendoorn',
  at: '2026-11-23T09:00:00.000Z',
  supersededAt: null,
});

describe('the steps of a case', () => {
  it('are one group for a human who signs and manages, with one document and each check once', () => {
    const [group, ...others] = stepGroups(work({ checks: twins }));
    expect(others).toEqual([]);
    expect(group?.subjects.map(({ kind }) => kind)).toEqual(['signer', 'manager']);
    expect(group?.steps.map(named)).toEqual(['document', 'IDN-01', 'IDN-05']);
    const both = group?.steps.at(-1);
    expect(both?.kind === 'check' && [outcomeOf(both), leading(both).id]).toEqual([null, 'p5']);
  });

  it('are two groups when the days of birth differ', () => {
    const { persons } = caseRecord();
    const groups = stepGroups(
      work({ checks: twins, persons: persons.map((one) => ({ ...one, birthDate: '1950-01-01' })) }),
    );
    expect(groups.map(({ steps }) => steps.map(named))).toEqual([
      ['document', 'IDN-05'],
      ['document', 'IDN-01', 'IDN-05'],
    ]);
  });

  it('ask first whether two entries are one human, and keep the answer among what is done', () => {
    const { persons } = caseRecord();
    const spelt = { checks: twins, persons: persons.map((one) => ({ ...one, firstNames: `${one.firstNames} Maria` })) };
    const groups = (verdict: 'joined' | 'apart' | null) =>
      stepGroups(work({ ...spelt, humanVerdicts: verdict === null ? [] : [wordOf(verdict)] })).map(({ steps }) =>
        steps.map(named),
      );
    expect(groups(null)).toEqual([
      ['human', 'document', 'IDN-05'],
      ['document', 'IDN-01', 'IDN-05'],
    ]);
    expect(groups('joined')).toEqual([['document', 'IDN-01', 'IDN-05', 'human']]);
    expect(groups('apart')).toEqual([
      ['human', 'document', 'IDN-05'],
      ['document', 'IDN-01', 'IDN-05'],
    ]);
  });

  it('hold what is open first, and one step for differences of one cause', () => {
    const box = { difference: 'different', differenceKind: 'poBoxAgainstStreet' } as const;
    const groups = stepGroups(
      work({
        checks: [
          checkOf({ code: 'COM-01', subject: 'company', outcome: 'passed' }),
          checkOf({ code: 'COM-02', subject: 'company' }),
        ],
        mismatches: [
          mismatchOf({ field: 'companyName', difference: 'different', resolution: 'declaredSlip' }),
          mismatchOf({ field: 'street', ...box }),
          mismatchOf({ field: 'poBox', ...box }),
          mismatchOf({ field: 'city' }),
        ],
      }),
    );
    expect(stepsOf(groups).map(named)).toEqual(['street,poBox', 'COM-02', 'companyName', 'COM-01']);
    expect(progressOf(groups)).toEqual({ done: 2, total: 4, openDifferences: 1 });
  });
});

describe('the next step', () => {
  const groups = stepGroups(
    work({
      checks: [
        checkOf({ code: 'CON-01', subject: 'contract', id: 'c1' }),
        checkOf({ code: 'CON-03', subject: 'contract', id: 'c3' }),
        checkOf({ code: 'CTC-02', ...person, id: 't2' }),
        checkOf({ code: 'IDN-08', ...person, id: 'p8' }),
      ],
    }),
  );
  it.each([
    ['the first one, when nothing was done yet', '', 'CON-01'],
    ['the one below', 'check-c1', 'CON-03'],
    ['the first again after the last, past what follows from data', 'check-c3', 'CON-01'],
  ])('is %s', (_what, after, next) => {
    expect(named(nextOpenStep(groups, after))).toBe(next);
  });

  it('never leads from paper to what waits for the appointment, which opens only when it is asked for', () => {
    const left = stepGroups(
      work({
        checks: [
          checkOf({ code: 'CON-01', subject: 'contract', id: 'c1', outcome: 'passed' }),
          checkOf({ code: 'IDN-08', ...person, id: 'p8' }),
        ],
      }),
    );
    expect(named(nextOpenStep(left, 'check-c1'))).toBeNull();
    expect(named(nextOpenStep(left, ''))).toBe('IDN-08');
  });
});
