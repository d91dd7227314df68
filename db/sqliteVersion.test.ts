import { expect, it } from 'vitest';
import { isSafeSqlite } from './sqliteVersion';

it.each([
  ['3.40.1', false],
  ['3.51.2', false],
  ['3.51.3', true],
  ['3.52.0', true],
  ['3.100.0', true],
  ['4.0.0', true],
  ['of an unknown version', false],
  ['', false],
])('SQLite %s may hold a log: %s', (version, isSafe) => {
  expect(isSafeSqlite(version)).toBe(isSafe);
});
