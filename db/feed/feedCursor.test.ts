import { expect, it } from 'vitest';
import { cursorText, liesAhead, parseCursor, parseSnapshot, snapshotText } from './feedCursor';

it.each(['12:12:', '100:107:100,104', '7:9:7~9:12:10~431', '12:12::7', '7:9:7:430~9:12:10:431~431'])(
  'reads what it wrote: %s',
  (text) => {
    const cursor = parseCursor(text);
    expect(cursor === null ? null : cursorText(cursor)).toBe(text);
  },
);

it.each([
  '',
  'x',
  '1:2',
  '1:2:3,',
  '1:2:~',
  '1:2:~3:4:',
  '1:2:~3:4:~-1',
  '1:2:~3:4:~5~6',
  '5:3:',
  '3:9:2',
  '3:9:9',
  '3:9:5,4',
  '1:2:~3:4:~2147483648',
  '1:2::2147483648',
  "1:2:'); DROP",
  '9'.repeat(70_000),
])('takes nothing else for a place: %.20s', (text) => {
  expect(parseCursor(text)).toBeNull();
});

it('reads a snapshot as PostgreSQL writes it', () => {
  const snapshot = parseSnapshot('100:107:100,104');
  expect(snapshot).toEqual({ oldest: 100, next: 107, running: [100, 104], last: null });
  expect(snapshot && snapshotText(snapshot)).toBe('100:107:100,104');
});

it.each([
  ['12:12:', false],
  ['12:13:', true],
  ['3:4:~12:12:~7', false],
  ['3:4:~12:13:~7', true],
])('of another desk, or of before a backup was restored, lies ahead of what there is: %s %s', (text, expected) => {
  const cursor = parseCursor(text);
  expect(cursor && liesAhead(cursor, { oldest: 9, next: 12, running: [9], last: 7 })).toBe(expected);
});
