import { expect, it } from 'vitest';
import { cursorText, parseCursor, parseSnapshot, snapshotText } from './feedCursor';

it.each(['12:12:', '100:107:100,104', '7:9:7~9:12:10~431'])('reads what it wrote: %s', (text) => {
  const cursor = parseCursor(text);
  expect(cursor === null ? null : cursorText(cursor)).toBe(text);
});

it.each([
  '',
  'x',
  '1:2',
  '1:2:3,',
  '1:2:~',
  '1:2:~3:4:',
  '1:2:~3:4:~-1',
  '1:2:~3:4:~5~6',
  "1:2:'); DROP",
  '9'.repeat(70_000),
])('takes nothing else for a place: %.20s', (text) => {
  expect(parseCursor(text)).toBeNull();
});

it('reads a snapshot as PostgreSQL writes it', () => {
  const snapshot = parseSnapshot('100:107:100,104');
  expect(snapshot).toEqual({ oldest: 100, next: 107, running: [100, 104] });
  expect(snapshot && snapshotText(snapshot)).toBe('100:107:100,104');
});
