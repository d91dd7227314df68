/** Tests that no user ends above every manager of their company (AUT-07). */
import { describe, expect, it } from 'vitest';
import { CASE_IN_ORDER, MANAGER, REGISTRATION, USER, meansOf } from './automaticCase.fixture';
import type { AutomaticInput, AutomaticMeans, AutomaticPerson } from './automaticCheck';
import { checkManagerLevel, managerLevelSuffices } from './managerLevel';

const dropped: AutomaticPerson = { ...MANAGER, outcome: 'closedOff' };

function caseOf(persons: readonly AutomaticPerson[], managers: readonly AutomaticMeans[] = []): AutomaticInput {
  return { ...CASE_IN_ORDER, persons, registration: { ...REGISTRATION, means: [...managers, meansOf(USER)] } };
}

describe('AUT-07 of a manager in the case', () => {
  it.each<[string, AutomaticInput, string, string]>([
    ['goes up with the users', caseOf([MANAGER, USER]), 'passed', 'managerReaches'],
    ['of unknown level goes up', caseOf([{ ...MANAGER, currentLevel: null }, USER]), 'passed', 'managerReaches'],
    ['already higher stays', caseOf([{ ...MANAGER, currentLevel: 'EH4' }, USER]), 'passed', 'managerReaches'],
    ['without users', caseOf([MANAGER]), 'notApplicable', 'managerNoUsers'],
    [
      'whose users are closed off',
      caseOf([MANAGER, { ...USER, outcome: 'closedOff' }]),
      'notApplicable',
      'managerNoUsers',
    ],
    ['closed off below the users', caseOf([dropped, USER]), 'failed', 'managerTooLow'],
    ['closed off at the level', caseOf([{ ...dropped, currentLevel: 'EH3' }, USER]), 'passed', 'managerReaches'],
    ['closed off beside another', caseOf([dropped, { ...MANAGER, id: 'm2' }, USER]), 'passed', 'managerOther'],
    [
      'closed off beside one outside',
      caseOf([dropped, USER], [meansOf(MANAGER, { level: 'EH3' })]),
      'passed',
      'managerOther',
    ],
  ])('%s', (_name, input, outcome, remarkKey) => {
    const reasonCode = outcome === 'failed' ? 'MANAGER_LEVEL_TOO_LOW' : null;
    expect(checkManagerLevel(input, 'm')).toMatchObject({ outcome, remarkKey, reasonCode });
  });

  it('says at which level the manager ends', () => {
    expect(checkManagerLevel(caseOf([{ ...MANAGER, currentLevel: 'EH4' }, USER]), 'm').remarkData).toEqual({
      level: 'EH4',
      target: 'EH3',
    });
    expect(checkManagerLevel(CASE_IN_ORDER, 'm').remarkData).toEqual({ level: 'EH3', target: 'EH3' });
  });

  it('sends somebody who is no manager of the case to an officer', () => {
    expect(checkManagerLevel(CASE_IN_ORDER, 'u')).toMatchObject({ outcome: 'inquiry', remarkKey: 'subjectUnknown' });
  });
});

describe('a case without a manager', () => {
  it.each<[string, AutomaticInput, boolean]>([
    ['no manager anywhere', caseOf([USER]), false],
    ['a manager below the target', caseOf([USER], [meansOf(MANAGER)]), false],
    ['a manager at the target', caseOf([USER], [meansOf(MANAGER, { level: 'EH3' })]), true],
    ['a manager above the target', caseOf([USER], [meansOf(MANAGER, { level: 'EH4' })]), true],
    ['a suspended manager', caseOf([USER], [meansOf(MANAGER, { level: 'EH4', status: 'suspended' })]), false],
    ['a user above the target', caseOf([USER], [meansOf(USER, { level: 'EH4' })]), false],
    ['an unknown registration', { ...CASE_IN_ORDER, persons: [USER], registration: null }, false],
    ['nobody left', caseOf([{ ...USER, outcome: 'closedOff' }]), true],
    ['a manager in the case after all', caseOf([MANAGER, USER]), true],
    ['one who has activated', caseOf([{ ...MANAGER, outcome: 'activated' }, USER]), true],
  ])('%s', (_name, input, suffices) => {
    expect(managerLevelSuffices(input)).toBe(suffices);
    expect(checkManagerLevel(input, null).outcome === 'failed').toBe(!suffices);
  });
});
