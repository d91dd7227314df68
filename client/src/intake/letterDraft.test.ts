import { describe, expect, it } from 'vitest';
import { makeNumber } from '@desk/shared/application/caseNumber';
import { letterProblems, nextLetter, toFields } from './letterDraft';

const today = '2026-11-23';
const scan = new File(['x'], 'contract.pdf', { type: 'application/pdf' });
const whole = { ...nextLetter(today), number: makeNumber('ZU', 2026, 123), files: [scan] };

describe('what a letter needs', () => {
  it.each([
    ['nothing when whole', {}, []],
    ['a number', { number: ' ' }, ['numberMissing']],
    ['a number whose check digit agrees', { number: 'ZU-2026-000123-0' }, ['numberInvalid']],
    ['a day of receipt', { receivedOn: '' }, ['receivedOnMissing']],
    ['a day of receipt that has come', { receivedOn: '2026-11-24' }, ['receivedInFuture']],
    ['a signature that has been put', { signedOn: '2026-11-24' }, ['signedInFuture']],
    ['no scan yet', { files: [] }, []],
  ])('%s', (_name, changes, problems) => {
    expect(letterProblems({ ...whole, ...changes }, today)).toEqual(problems);
  });
});

it('keeps for the next letter of a stack what the stack shares', () => {
  const next = nextLetter(today, {
    ...whole,
    receivedOn: '2026-11-20',
    archivePlace: 'Doos 3',
    delivery: 'registered',
  });
  expect(next).toMatchObject({ receivedOn: '2026-11-20', archivePlace: 'Doos 3', delivery: 'registered' });
  expect(next).toMatchObject({ number: '', sender: '', files: [], checklist: {} });
});

it('sends the number in its printed form, and no version when the case was not found', () => {
  const fields = toFields({ ...whole, number: `${whole.number.toLowerCase()}|2/3` }, undefined);
  expect(fields.applicationNumber).toBe(whole.number);
  expect('version' in fields).toBe(false);
});
