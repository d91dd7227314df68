import { describe, expect, it } from 'vitest';
import {
  areOtherEyes,
  makersOf,
  othersAmong,
  waitingOf,
  type AccountStep,
  type AccountStepType,
} from './accountConfirmation';

const step = (type: AccountStepType, id = 'a', at = '2026-11-29T09:00:00.000Z'): AccountStep => ({
  type,
  by: { id, name: `Name of ${id}` },
  at,
});
const asked = (id: string) =>
  ({ askedBy: { id, name: `Name of ${id}` }, since: '2026-11-29T09:00:00.000Z', what: 'use' }) as const;

describe('waitingOf', () => {
  it.each<[string, boolean, AccountStep[], ReturnType<typeof waitingOf>]>([
    ['a new account', false, [step('user.created')], asked('a')],
    ['one whose name was changed meanwhile', false, [step('user.created'), step('user.changed', 'b')], asked('a')],
    ['one that was confirmed', true, [step('user.created'), step('user.confirmed', 'b')], null],
    ['one that was refused', false, [step('user.created'), step('user.refused', 'b')], null],
    ['one that a command opened', true, [step('user.created', 'system')], null],
    [
      'one that was closed later',
      false,
      [step('user.created'), step('user.confirmed', 'b'), step('user.changed', 'b')],
      null,
    ],
    [
      'one that is to be used again',
      false,
      [
        step('user.created'),
        step('user.confirmed', 'b'),
        step('user.changed', 'b'),
        step('user.confirmationAsked', 'c'),
      ],
      asked('c'),
    ],
    [
      'one whose password is to be chosen anew',
      true,
      [step('user.created'), step('user.confirmed', 'b'), step('user.resetAsked', 'c')],
      { ...asked('c'), what: 'reset' },
    ],
    ['one whose reset was confirmed', true, [step('user.resetAsked', 'c'), step('user.resetConfirmed', 'b')], null],
    ['one whose reset was refused', true, [step('user.resetAsked', 'c'), step('user.refused', 'b')], null],
    ['one that was closed while its reset waited', false, [step('user.created'), step('user.resetAsked', 'c')], null],
    ['one of before the trail told of accounts', false, [], null],
  ])('%s', (_what, isActive, steps, waiting) => {
    expect(waitingOf(isActive, steps)).toEqual(waiting);
  });
});

describe('areOtherEyes', () => {
  const account = (id: string, ...makers: string[]) => ({ id, makers: new Set(makers) });
  it.each([
    ['two of whom neither made the other', account('a', 'x'), account('b', 'x'), true],
    ['one and the same', account('a'), account('a'), false],
    ['one who asked for the other', account('a'), account('b', 'a'), false],
    ['one whom the other confirmed', account('a', 'b'), account('b'), false],
  ])('%s: %s', (_what, one, other, are) => {
    expect(areOtherEyes(one, other)).toBe(are);
    expect(areOtherEyes(other, one)).toBe(are);
  });

  it.each<[string, string | null, string[], string[]]>([
    ['all but who asked', null, ['a'], ['b', 'made']],
    ['neither whose account it is', 'b', ['a'], ['made']],
    ['nor who made the account of somebody who asked', null, ['made'], ['a']],
    ['nor whose account somebody made whom it vouches for', null, ['a', 'b'], []],
  ])('%s', (_who, owner, than, ids) => {
    const candidates = ['a', 'b', 'made'].map((id) => ({ id, name: id }));
    const accountOf = (id: string) => account(id, ...(id === 'made' ? ['b'] : []));
    expect(othersAmong(candidates, { owner, than }, accountOf).map(({ id }) => id)).toEqual(ids);
  });

  it('remembers who asked and who confirmed, and not who refused or changed a name', () => {
    const steps = [
      step('user.created', 'a'),
      step('user.refused', 'b'),
      step('user.confirmationAsked', 'c'),
      step('user.changed', 'd'),
      step('user.confirmed', 'e'),
    ];
    expect([...makersOf(steps)]).toEqual(['a', 'c', 'e']);
  });

  it('remembers who sent a reset to another address, and not who sent one to the known one', () => {
    const steps: AccountStep[] = [
      step('user.resetAsked', 'a'),
      step('user.resetConfirmed', 'b'),
      { ...step('user.resetAsked', 'c'), toNewAddress: true },
      { ...step('user.resetConfirmed', 'd'), toNewAddress: true },
    ];
    expect([...makersOf(steps)]).toEqual(['c', 'd']);
  });
});
