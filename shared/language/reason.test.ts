import { describe, expect, it } from 'vitest';
import { isReason } from './reason';
import { reasonShape } from './reasonShape';

describe('a reason', () => {
  it.each([
    ['', false],
    ['ab', false],
    ['  ab  ', false],
    ['abc', true],
    ['  abc  ', true],
    ['a'.repeat(2000), true],
    ['a'.repeat(2001), false],
  ])('%j is one: %s', (text, isOne) => {
    expect(isReason(text)).toBe(isOne);
    expect(reasonShape.safeParse(text).success).toBe(isOne);
  });
});
