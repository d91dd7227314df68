import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isWeakSecret } from './weakSecret';

const piece = createHash('sha256').update('piece').digest();

describe('isWeakSecret', () => {
  it.each([
    ['zeroes', Buffer.alloc(32)],
    ['one byte', Buffer.alloc(48, 'a')],
    ['a word again and again', Buffer.alloc(32, 'secret')],
    ['half of it twice', Buffer.concat([piece.subarray(0, 16), piece.subarray(0, 16)])],
    ['a piece three times, the last cut off', Buffer.alloc(40, piece.subarray(0, 15))],
    ['upwards', Buffer.from(Array.from({ length: 32 }, (_none, at) => at))],
    ['downwards in threes', Buffer.from(Array.from({ length: 32 }, (_none, at) => 255 - 3 * at))],
    ['eight bytes in disorder', Buffer.from(Array.from(piece, (byte) => byte % 8))],
  ])('%s: weak', (_what, bytes) => {
    expect(isWeakSecret(bytes)).toBe(true);
  });

  it('random bytes are not', () => {
    const tried = Array.from({ length: 1000 }, () => isWeakSecret(randomBytes(32)));
    expect(tried).not.toContain(true);
    expect(isWeakSecret(piece)).toBe(false);
  });
});
