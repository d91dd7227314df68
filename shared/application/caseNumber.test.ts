import { describe, expect, it } from 'vitest';
import { isValidCaseNumber, makeNumber, normaliseNumber } from './caseNumber';

const digitsAt = [...'ZU-2026-000123-7'].flatMap((character, index) => (/[0-9]/.test(character) ? [index] : []));

describe('case number', () => {
  const number = makeNumber('ZU', 2026, 123);

  it('has the readable form and accepts itself', () => {
    expect(number).toMatch(/^ZU-2026-000123-[0-9]$/);
    expect(isValidCaseNumber(number)).toBe(true);
  });

  it('keeps growing past a million', () => {
    expect(isValidCaseNumber(makeNumber('ZU', 2026, 1_234_567))).toBe(true);
  });

  it('catches every single wrong digit', () => {
    for (const at of digitsAt) {
      for (const wrong of '0123456789') {
        const slip = number.slice(0, at) + wrong + number.slice(at + 1);
        expect(isValidCaseNumber(slip), slip).toBe(slip === number);
      }
    }
  });

  it('catches every swap of neighbouring digits in one group', () => {
    const swapped = makeNumber('ZU', 2026, 123456);
    for (let at = 8; at < 13; at += 1) {
      const slip = [...swapped];
      [slip[at], slip[at + 1]] = [slip[at + 1] ?? '', slip[at] ?? ''];
      expect(isValidCaseNumber(slip.join(''))).toBe(false);
    }
  });

  it.each([
    ['  zu-2026-000123-7 ', 'ZU-2026-000123-7'],
    ['ZU-2026-000123-7|1/3', 'ZU-2026-000123-7'],
  ])('reads what a scanner gives: %s', (typed, expected) => {
    expect(normaliseNumber(typed)).toBe(expected);
  });

  it.each(['', 'ZU-2026-123-4', 'ZP-2026-000123-7', 'ZU-2026-000123', 'x'.repeat(5000)])('refuses %.20s', (text) => {
    expect(isValidCaseNumber(text)).toBe(false);
  });
});
