import { describe, expect, it } from 'vitest';
import { readCookie } from './cookies';

describe('readCookie', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['desk_refresh=abc', 'abc'],
    ['a=1; desk_refresh=abc; b=2', 'abc'],
    ['not_desk_refresh=abc', undefined],
    ['desk_refresh', undefined],
    ['desk_refresh=first; desk_refresh=second', 'first'],
  ])('%s → %s', (header, value) => {
    expect(readCookie(header, 'desk_refresh')).toBe(value);
  });
});
