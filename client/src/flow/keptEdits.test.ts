/** Checks that what was typed survives what a colleague saved meanwhile, and takes nothing of it back. */
import { describe, expect, it } from 'vitest';
import { mergeTyped } from './keptEdits';

const base = {
  name: 'a',
  email: 'x',
  address: { street: 's', town: 't' },
  persons: [
    { id: '1', n: 'p' },
    { id: '2', n: 'q' },
  ],
};

describe('mergeTyped', () => {
  it.each([
    [
      'nothing was typed, a colleague changed the town',
      {},
      { address: { street: 's', town: 'T' } },
      { address: { street: 's', town: 'T' } },
    ],
    ['one field each', { name: 'A' }, { email: 'X' }, { name: 'A', email: 'X' }],
    ['the same field: what was typed stands', { name: 'A' }, { name: 'B' }, { name: 'A' }],
    [
      'a person is found by id, also when the order changed',
      {
        persons: [
          { id: '1', n: 'P' },
          { id: '2', n: 'q' },
        ],
      },
      {
        persons: [
          { id: '2', n: 'Q' },
          { id: '1', n: 'p' },
        ],
      },
      {
        persons: [
          { id: '2', n: 'Q' },
          { id: '1', n: 'P' },
        ],
      },
    ],
    [
      'a person who is new since stays as they are',
      {
        persons: [
          { id: '1', n: 'P' },
          { id: '2', n: 'q' },
        ],
      },
      {
        persons: [
          { id: '1', n: 'p' },
          { id: '2', n: 'q' },
          { id: '3', n: 'r' },
        ],
      },
      {
        persons: [
          { id: '1', n: 'P' },
          { id: '2', n: 'q' },
          { id: '3', n: 'r' },
        ],
      },
    ],
  ])('%s', (_name, typed, now, expected) => {
    expect(mergeTyped<object>(base, { ...base, ...typed }, { ...base, ...now })).toEqual({ ...base, ...expected });
  });

  it('takes a list that grew as a whole', () => {
    const [one, two] = [
      { kind: 'text', text: 'a' },
      { kind: 'text', text: 'b' },
    ];
    expect(mergeTyped({ blocks: [one] }, { blocks: [one, two] }, { blocks: [{ ...one, text: 'c' }] })).toEqual({
      blocks: [one, two],
    });
  });
});
