import { describe, expect, it } from 'vitest';
import type { RegistrationInput } from './registration';
import { applicationDateProblems, implausibleBirth, registrationDateProblems } from './plausibleDates';

/** Just after midnight in Amsterdam, still the day before in UTC. */
const NOW = '2026-11-23T23:30:00Z';

it.each([
  [null, null],
  ['1980-02-29', null],
  ['2026-11-24', null],
  ['2026-11-25', 'inFuture'],
  ['2099-01-01', 'inFuture'],
  ['1901-12-31', null],
  ['1900-12-31', 'tooLongAgo'],
  ['0001-01-01', 'tooLongAgo'],
] as const)('a birth on %s: %s', (day, problem) => {
  expect(implausibleBirth(day, '2026-11-24')).toBe(problem);
});

describe('an application', () => {
  const born = (birthDate: string | null) => ({ birthDate });

  it.each([
    ['2026-11-23T23:29:00Z', []],
    ['2026-11-24T00:20:00Z', []],
    ['2026-11-24T00:31:00Z', [{ field: 'submittedAt', message: 'inFuture' }]],
    ['2030-11-24T00:31:00Z', [{ field: 'submittedAt', message: 'inFuture' }]],
    ['0001-01-01T00:00:00Z', [{ field: 'submittedAt', message: 'tooLongAgo' }]],
  ])('sent in at %s', (submittedAt, problems) => {
    expect(applicationDateProblems({ submittedAt, persons: [], signers: [] }, NOW)).toEqual(problems);
  });

  it('names each person and signer whose birth cannot be', () => {
    const input = {
      submittedAt: '2026-11-20T10:00:00Z',
      persons: [born('1980-02-28'), born('2099-01-01')],
      signers: [born('0080-02-28'), born(null)],
    };
    expect(applicationDateProblems(input, NOW)).toEqual([
      { field: 'persons.1.birthDate', message: 'inFuture' },
      { field: 'signers.0.birthDate', message: 'tooLongAgo' },
    ]);
  });
});

it('of a registration names the births that cannot be and the means older than any', () => {
  const means = [
    { birthDate: '2099-01-01', effectiveFrom: '2024-01-01' },
    { birthDate: '1980-02-28', effectiveFrom: '1024-01-01' },
    { birthDate: '1980-02-28', effectiveFrom: '2027-01-01' },
  ] as unknown as RegistrationInput['means'];
  expect(registrationDateProblems({ means }, NOW)).toEqual([
    { field: 'means.0.birthDate', message: 'inFuture' },
    { field: 'means.1.effectiveFrom', message: 'tooLongAgo' },
  ]);
});
