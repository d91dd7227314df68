/** Checks that what was typed survives what a colleague saved meanwhile, and takes nothing of it back. */
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { dropDrafts } from './keptDrafts';
import { isLaidOver, mergeTyped, useKeptEdits } from './keptEdits';

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

describe('isLaidOver', () => {
  it.each([
    ['nothing was typed', {}, { name: 'B' }, false],
    ['nobody else saved anything', { name: 'A' }, {}, false],
    ['one field each', { name: 'A' }, { email: 'X' }, false],
    ['the same field', { name: 'A' }, { name: 'B' }, true],
    ['the same field, and the same in it', { name: 'A' }, { name: 'A' }, false],
    [
      'the same part of the address',
      { address: { street: 'S', town: 't' } },
      { address: { street: 'Z', town: 't' } },
      true,
    ],
    ['another part of it', { address: { street: 'S', town: 't' } }, { address: { street: 's', town: 'T' } }, false],
  ])('%s', (_name, typed, now, expected) => {
    expect(isLaidOver<object>(base, { ...base, ...typed }, { ...base, ...now })).toBe(expected);
  });
});

describe('a form that stands open while a colleague saves', () => {
  const record = { name: 'a', email: 'x' };
  const open = (now = record) =>
    renderHook((given: typeof record) => useKeptEdits('correction.1', given), { initialProps: now });
  beforeEach(dropDrafts);

  it('shows what the colleague saved beside what was typed, and sends nothing of it back', () => {
    const { result, rerender } = open();
    act(() => result.current.change((before) => ({ ...before, name: 'A' })));
    rerender({ ...record, email: 'X' });
    expect([result.current.value, result.current.isOverOthers]).toEqual([{ name: 'A', email: 'X' }, false]);
    act(() => result.current.change((before) => ({ ...before, name: 'AA' })));
    expect(result.current.value).toEqual({ name: 'AA', email: 'X' });
  });

  it('says when both changed the same, also after the next key, until it is begun anew', () => {
    const { result, rerender } = open();
    act(() => result.current.change((before) => ({ ...before, name: 'A' })));
    rerender({ ...record, name: 'B' });
    expect([result.current.value.name, result.current.isOverOthers]).toEqual(['A', true]);
    act(() => result.current.change((before) => ({ ...before, name: 'AA' })));
    expect(result.current.isOverOthers).toBe(true);
    act(() => result.current.reset());
    expect([result.current.value.name, result.current.isOverOthers]).toEqual(['B', false]);
  });

  it('says so as well when it opens again after the colleague saved', () => {
    const first = open();
    act(() => first.result.current.change((before) => ({ ...before, name: 'A' })));
    first.unmount();
    const { value, isRestored, isOverOthers } = open({ ...record, name: 'B' }).result.current;
    expect([value.name, isRestored, isOverOthers]).toEqual(['A', true, true]);
  });

  it('keeps nothing of what was typed away again', () => {
    const first = open();
    first.rerender({ ...record, email: 'X' });
    act(() => first.result.current.change((before) => ({ ...before, name: 'A' })));
    act(() => first.result.current.change((before) => ({ ...before, name: 'a' })));
    first.unmount();
    expect(open().result.current.isRestored).toBe(false);
  });
});
