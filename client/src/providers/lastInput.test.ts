import { expect, test } from 'vitest';
import { createLastInput } from './lastInput';

function tabs() {
  let now = 1_000_000;
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const open = () => createLastInput({ now: () => now, store });
  return { one: open(), other: open(), pass: (ms: number) => (now += ms) };
}

test('whoever is there in one tab is there in the other one too, for a minute', () => {
  const { one, other, pass } = tabs();
  pass(300_000);
  expect([one.isAttended(), other.isAttended()]).toEqual([false, false]);
  one.note();
  pass(59_999);
  expect([one.isAttended(), other.isAttended()]).toEqual([true, true]);
  pass(1);
  expect([one.isAttended(), other.isAttended()]).toEqual([false, false]);
});
