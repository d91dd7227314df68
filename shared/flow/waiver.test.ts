import { describe, expect, it } from 'vitest';
import type { EstablishmentChoice } from '../application/establishmentChoice';
import { CHECK_CODES, type CheckCode } from '../catalogue/checkTypes';
import { mayBeWaived, type WaiverCase } from './waiver';

const NOTHING: WaiverCase = {
  establishmentChoice: null,
  persons: [{ id: 'bo', mobile: '0612345678' }],
  mismatches: [],
};
const WORD = { saidBy: 'Bo', channel: 'phone', on: '2026-11-20' } as const;
const BY = {
  number: '000012345678',
  recordedById: 'u',
  recordedByName: 'Vera',
  recordedAt: '2026-11-20T10:00:00.000Z',
};

function choice(answer: EstablishmentChoice['answer'], word: EstablishmentChoice['word']): WaiverCase {
  return { ...NOTHING, establishmentChoice: { answer, word, ...BY } };
}

type Row = WaiverCase['mismatches'][number];
const email = (over: Partial<Row>): Row => ({
  field: 'email',
  subjectId: 'bo',
  difference: 'formattingOnly',
  resolution: 'notAccepted',
  ...over,
});
const differing = (...mismatches: Row[]): WaiverCase => ({ ...NOTHING, mismatches });

describe('a waiver', () => {
  it('is always open for five checks, and for no other without its condition', () => {
    const open = CHECK_CODES.filter((code) => mayBeWaived(NOTHING, { code, subjectId: null }));
    expect(open).toEqual(['CON-04', 'COM-03', 'COM-07', 'IDN-11', 'CTC-05']);
  });

  it.each([
    ['nobody asked him', NOTHING, false],
    ['he was only asked', choice('asked', null), false],
    ['he keeps the number', choice('kept', WORD), true],
    ['he drops it, and then nothing is left to waive', choice('dropped', WORD), false],
  ])('of the establishment number when %s: %s', (_, file, expected) => {
    expect(mayBeWaived(file, { code: 'COM-06', subjectId: null })).toBe(expected);
  });

  it.each([
    ['another spelling that was refused', differing(email({})), 'CTC-02', true],
    ['no difference at all', differing(), 'CTC-02', false],
    ['another value', differing(email({ difference: 'different' })), 'CTC-02', false],
    ['a slip', differing(email({ difference: 'probableSlip' })), 'CTC-02', false],
    ['one of each', differing(email({}), email({ difference: 'different' })), 'CTC-02', false],
    [
      'a difference that was accepted beside it',
      differing(email({}), email({ difference: 'different', resolution: 'registrationOutdated' })),
      'CTC-02',
      true,
    ],
    ['a spelling of somebody else', differing(email({ subjectId: 'co' })), 'CTC-02', false],
    ['a spelling of another check', differing(email({})), 'CTC-01', false],
    ['a spelling nobody looked at', differing(email({ resolution: null })), 'CTC-02', false],
  ] satisfies (readonly [string, WaiverCase, CheckCode, boolean])[])(
    'of a contact check with %s: %s',
    (_, file, code, expected) => {
      expect(mayBeWaived(file, { code, subjectId: 'bo' })).toBe(expected);
    },
  );

  it('never lets a number pass that cannot take an SMS', () => {
    const mismatches = [email({ field: 'mobile' })];
    const file = { ...NOTHING, mismatches };
    expect(mayBeWaived(file, { code: 'CTC-03', subjectId: 'bo' })).toBe(true);
    const landline = { ...file, persons: [{ id: 'bo', mobile: '0201234567' }] };
    expect(mayBeWaived(landline, { code: 'CTC-03', subjectId: 'bo' })).toBe(false);
  });
});
