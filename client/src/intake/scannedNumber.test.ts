/** Tests what counts as the hand scanner. */
import { describe, expect, it } from 'vitest';
import { makeNumber } from '@desk/shared/application/caseNumber';
import { scannedNumber } from './scannedNumber';

const number = makeNumber('ZU', 2026, 123);
const wrong = `${number.slice(0, -1)}${String((Number(number.at(-1)) + 1) % 10)}`;

function typed(text: string, gap: number, from = 0) {
  return [...text].map((key, index) => ({ key, at: from + index * gap }));
}
const enter = (at: number) => ({ key: 'Enter', at });

describe('scannedNumber', () => {
  it.each([
    ['a scan', typed(number, 5), number],
    ['a scan with its page', typed(`${number}|1/3`, 5), number],
    ['a scan in small letters', typed(number.toLowerCase(), 5), number],
    ['a slow scanner', typed(number, 60), number],
    ['a hand', typed(number, 61), null],
    ['a scan behind typed text', [...typed('zie ook ', 150), ...typed(number, 5, 5000)], number],
    ['a scan straight behind a key', [...typed('1', 5), ...typed(number, 5, 10)], number],
    ['a wrong check digit', typed(wrong, 5), null],
    ['another barcode', typed('8712345678906', 5), null],
    ['nothing', [], null],
  ])('%s', (_what, keys, expected) => {
    expect(scannedNumber([...keys, enter((keys.at(-1)?.at ?? 0) + 5)])).toBe(expected);
  });

  it('is not ended by an Enter that a hand gave later', () => {
    expect(scannedNumber([...typed(number, 5), enter(5000)])).toBeNull();
  });
});
