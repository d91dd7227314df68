import { describe, expect, it } from 'vitest';
import type { AccountStep, AccountStepType } from './accountConfirmation';
import { mayOnlySetUp, otpStepAt, readGivenCode, resetWaitingOf, stepTaken } from './secondFactor';

describe('readGivenCode', () => {
  it.each([
    ['123456', { kind: 'otp', code: '123456' }],
    [' 123 456 ', { kind: 'otp', code: '123456' }],
    ['abcde-fgh12', { kind: 'recovery', code: 'ABCDEFGH12' }],
    ['ABCDE FGH12', { kind: 'recovery', code: 'ABCDEFGH12' }],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
    ['ABCDE-FGHI1', null],
    ['١٢٣٤٥٦', null],
    ['', null],
  ])('%s', (typed, read) => {
    expect(readGivenCode(typed)).toEqual(read);
  });
});

describe('stepTaken', () => {
  const now = new Date('2026-11-29T12:00:10.000Z');
  const step = otpStepAt(now);
  const take = (of: number, lastStep: number | null) =>
    stepTaken({ code: String(of), now, lastStep, codeOf: (one) => String(one) });
  it.each([
    ['the code of now', step, null, step],
    ['the one before', step - 1, null, step - 1],
    ['the next one: the phone is ahead', step + 1, null, step + 1],
    ['two before', step - 2, null, null],
    ['two ahead', step + 2, null, null],
    ['once more', step, step, null],
    ['an older one than was taken', step - 1, step, null],
    ['a newer one than was taken', step, step - 1, step],
  ])('%s', (_what, of, lastStep, taken) => {
    expect(take(of, lastStep)).toBe(taken);
  });
});

it.each([
  ['required', null, true],
  ['required', '2026-11-29T12:00:00.000Z', false],
  ['optional', null, false],
  ['optional', '2026-11-29T12:00:00.000Z', false],
] as const)('%s, given at %s: may only set up is %s', (mode, factorAt, only) => {
  expect(mayOnlySetUp(mode, factorAt)).toBe(only);
});

describe('resetWaitingOf', () => {
  const by = { id: 'a', name: 'Bas Vink' };
  const at = '2026-11-29T12:00:00.000Z';
  const steps = (...types: AccountStepType[]): AccountStep[] => types.map((type) => ({ type, by, at }));
  it.each<[AccountStepType[], boolean]>([
    [[], false],
    [['user.created', 'user.confirmed'], false],
    [['factor.resetAsked'], true],
    [['factor.resetAsked', 'user.changed'], true],
    [['factor.resetAsked', 'factor.reset'], false],
    [['factor.resetAsked', 'factor.resetRefused'], false],
    [['factor.resetAsked', 'factor.reset', 'factor.resetAsked'], true],
  ])('%s', (types, waits) => {
    expect(resetWaitingOf(steps(...types))).toEqual(waits ? { askedBy: by, since: at } : null);
  });
});
