import { expect, it } from 'vitest';
import { readGivenCode } from '@desk/shared/access/secondFactor';
import { base32, newOtpSecret, newRecoveryCodes, otpAddress, otpOf } from './totp';

const SECRET = Buffer.from('12345678901234567890');

// RFC 6238, appendix B, the last six of its eight digits.
it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('works out the code at second %d', (second, code) => {
  expect(otpOf(SECRET, Math.floor(second / 30))).toBe(code);
});

// RFC 4648, section 10, without padding.
it.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('writes "%s" in base32', (text, written) => {
  expect(base32(Buffer.from(text))).toBe(written);
});

it('names desk and account to the app', () => {
  expect(otpAddress(SECRET, 'vera')).toBe(
    'otpauth://totp/Z%20login:vera?issuer=Z%20login&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30',
  );
});

it('makes secrets of 160 bits, and ten recovery codes that can be typed back', () => {
  expect(newOtpSecret()).toHaveLength(20);
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(readGivenCode(`${code.slice(0, 5)}-${code.slice(5)}`.toLowerCase())).toEqual({ kind: 'recovery', code });
  }
});
