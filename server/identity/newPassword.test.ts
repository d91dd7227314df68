import { describe, expect, it } from 'vitest';
import { faultOf } from './newPassword';

describe('faultOf', () => {
  it.each([
    ['of the list as it is', '1qaz2wsx3edc4rfv', 'passwordCommon'],
    ['of the list with a year', 'Superman2026!!!', 'passwordCommon'],
    ['of nobody else', 'drie natte honden op het dak', null],
  ])('a password %s', async (_what, password, fault) => {
    expect(await faultOf({ username: 'vera', password })).toBe(fault);
  });
});
