/** Tests which waivers lay before whoever decided. */
import { expect, it } from 'vitest';
import { waiversAtDecision, type AskedWaiver } from './waiversAtDecision';

const at = (hour: number): string => `2026-11-03T${String(hour).padStart(2, '0')}:00:00.000Z`;
const asked = (hour: number, over: Partial<AskedWaiver> = {}): AskedWaiver => ({
  checkId: 'one',
  code: 'IDN-11',
  askedByName: 'Olga Officer',
  at: at(hour),
  ...over,
});
const other = { checkId: 'other', code: 'CON-04', askedByName: 'Piet Proef' };
const attempt = (hour: number, checkId = 'one') => ({ checkId, at: at(hour) });

/** Decided at twelve. */
const CASES: readonly (readonly [
  what: string,
  asked: readonly AskedWaiver[],
  attempts: readonly ReturnType<typeof attempt>[],
  accepted: readonly string[],
  told: readonly (readonly [checkId: string, by: string, isAccepted: boolean])[],
])[] = [
  ['nothing was asked', [], [attempt(9)], [], []],
  ['one was asked and accepted', [asked(10)], [attempt(9)], ['one'], [['one', 'Olga Officer', true]]],
  ['one was asked and not accepted', [asked(10)], [attempt(9)], [], [['one', 'Olga Officer', false]]],
  ['the check was looked at again before', [asked(10)], [attempt(9), attempt(11)], [], []],
  ['it was looked at again afterwards', [asked(10)], [attempt(13)], ['one'], [['one', 'Olga Officer', true]]],
  ['it was looked at again afterwards, unaccepted', [asked(10)], [attempt(13)], [], [['one', 'Olga Officer', false]]],
  ['another was looked at again', [asked(10)], [attempt(11, 'other')], [], [['one', 'Olga Officer', false]]],
  [
    'it was asked by somebody else again',
    [asked(9), asked(11, { askedByName: 'Piet Proef' })],
    [attempt(10)],
    [],
    [['one', 'Piet Proef', false]],
  ],
  ['it was asked again afterwards alone', [asked(13)], [], [], []],
  [
    'it was asked again afterwards as well',
    [asked(10), asked(13, { askedByName: 'Piet Proef' })],
    [],
    ['one'],
    [['one', 'Olga Officer', true]],
  ],
  [
    'it was asked in the moment of the attempt and of the decision',
    [asked(12)],
    [attempt(12)],
    ['one'],
    [['one', 'Olga Officer', true]],
  ],
  [
    'two were asked and one accepted',
    [asked(10), asked(10, other)],
    [],
    ['other'],
    [
      ['one', 'Olga Officer', false],
      ['other', 'Piet Proef', true],
    ],
  ],
];

it.each(CASES)('where %s', (_what, waivers, attempts, acceptedWaivers, told) => {
  const found = waiversAtDecision({ at: at(12), acceptedWaivers }, waivers, attempts);
  expect(found.map(({ checkId, askedByName, isAccepted }) => [checkId, askedByName, isAccepted])).toEqual(told);
});
