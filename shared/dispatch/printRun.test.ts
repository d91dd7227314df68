import { describe, expect, it } from 'vitest';
import { isTrackNumber, letterMark, tidyTrackNumber } from './printRun';

describe('the number of a registered item', () => {
  it.each([
    ['the example of the standard', 'RR 473 124 829 GB', true],
    ['one digit of it wrong', 'RR473124828GB', false],
    ['two digits of it swapped', 'RR473124289GB', false],
    ['a Dutch number', '3SABCD1234567', true],
    ['a Dutch number in small letters with a dash', '3sabcd-1234567', true],
    ['a plain number of another carrier', '05212345678901', true],
    ['too short', '12345', false],
    ['no digit at all', 'ABCDEFGHIJKL', false],
    ['other signs', '3SABCD123456*', false],
    ['nothing', '', false],
    ['the mark of the letter itself, scanned twice', letterMark('0198c000-0000-7000-8000-0a1b2c3d4e5f'), false],
  ])('%s', (_what, typed, isOne) => {
    expect(isTrackNumber(tidyTrackNumber(typed))).toBe(isOne);
  });
});

describe('the mark of a letter', () => {
  it('is the random tail of its message', () => {
    expect(letterMark('0198c000-0000-7000-8000-0a1b2c3d4e5f')).toBe('L-0A1B2C3D4E5F');
  });
});
