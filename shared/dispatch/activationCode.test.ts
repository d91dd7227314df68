import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_ALPHABET, CODE_LENGTH, codeEntropyBits, groupCode, makeCode, normaliseCode } from './activationCode';

function bytes(...values: number[]): () => number {
  let at = 0;
  return () => values[at++ % values.length] ?? 0;
}

describe('activation code', () => {
  it('carries at least 60 bits', () => {
    expect(codeEntropyBits()).toBeGreaterThanOrEqual(60);
  });

  it('has no character twice and none that looks like another', () => {
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
    expect(CODE_ALPHABET).not.toMatch(/[01OILUV]/);
  });

  it('drops the bytes that would favour the first characters', () => {
    const limit = 256 - (256 % CODE_ALPHABET.length);
    expect(makeCode(bytes(limit, 255, 3))).toBe((CODE_ALPHABET[3] ?? '').repeat(CODE_LENGTH));
  });

  it('comes back from what a person types', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 255 })), (stream) => {
        const code = makeCode(() => Number(stream.next().value));
        expect(normaliseCode(groupCode(code))).toBe(code);
        expect(normaliseCode(` ${groupCode(code).toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
      }),
    );
  });

  it.each(['', 'ABC', 'O'.repeat(CODE_LENGTH), '2'.repeat(CODE_LENGTH + 1), 'é'.repeat(CODE_LENGTH)])(
    'refuses %s',
    (typed) => {
      expect(normaliseCode(typed)).toBeNull();
    },
  );
});
