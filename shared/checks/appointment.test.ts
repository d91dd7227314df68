import { describe, expect, it } from 'vitest';
import { wasKept, whoMustAppear } from './appointment';

const named = (id: string) => ({ id, initials: id, firstNames: '', prefix: '', surname: 'Voorbeeld' });
const FILE = { signers: [named('s')], persons: [named('m'), named('u')] };
const check = (code: 'IDN-08' | 'IDN-09' | 'IDN-10' | 'IDN-02', subjectId: string | null, outcome: 'passed' | null) =>
  ({ code, subjectId, outcome }) as const;

describe('who is asked to come to the appointment', () => {
  it.each([
    ['everybody who has to be seen', [check('IDN-08', 's', null), check('IDN-08', 'm', null)], ['s', 'm']],
    ['nobody who was seen already', [check('IDN-08', 's', 'passed'), check('IDN-09', 'u', null)], ['u']],
    ['nobody for what rests on paper', [check('IDN-02', 's', null), check('IDN-08', 'm', null)], ['m']],
    ['everybody when the contract as a whole waits', [check('IDN-10', null, null)], ['s', 'm', 'u']],
  ] as const)('is %s', (_, checks, expected) => {
    expect(whoMustAppear({ ...FILE, checks: [...checks] }).map(({ initials }) => initials)).toEqual(expected);
  });
});

describe('an appointment of the case', () => {
  const on = '2026-11-20';
  it.each([
    [
      'was kept',
      true,
      [
        { kept: false, on, isOutdated: false },
        { kept: true, on, isOutdated: false },
      ],
    ],
    ['was not kept where nobody came', false, [{ kept: false, on, isOutdated: false }]],
    ['was not kept where the name was corrected since', false, [{ kept: true, on, isOutdated: true }]],
    ['was not kept where there was none', false, []],
  ])('%s', (_, expected, appointments) => {
    expect(wasKept(appointments)).toBe(expected);
  });
});
