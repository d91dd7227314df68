/** Works out time-based one-time codes (RFC 6238 over RFC 4226, HMAC-SHA-1: what every app can) and writes their secret as apps take it. */
import { createHmac, randomBytes, randomInt } from 'node:crypto';
import {
  OTP_DIGITS,
  OTP_SECONDS,
  RECOVERY_ALPHABET,
  RECOVERY_CODES,
  RECOVERY_GROUP,
} from '@desk/shared/access/secondFactor';

/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BITS_OF_A_LETTER = 5;

export function newOtpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** The code of one step of thirty seconds. */
export function otpOf(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 10 ** OTP_DIGITS).padStart(OTP_DIGITS, '0');
}

/** RFC 4648, without padding: the bytes of a secret fill whole letters. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(new RegExp(`.{1,${String(BITS_OF_A_LETTER)}}`, 'g')) ?? [];
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(BITS_OF_A_LETTER, '0'), 2)]).join('');
}

/** What an app reads from the QR code. */
export function otpAddress(secret: Uint8Array, username: string): string {
  const query = new URLSearchParams({
    secret: base32(secret),
    issuer: 'Z login',
    algorithm: 'SHA1',
    digits: String(OTP_DIGITS),
    period: String(OTP_SECONDS),
  });
  // Apps read a plus as a plus.
  return `otpauth://totp/${encodeURIComponent(`Z login:${username}`)}?${query.toString().replaceAll('+', '%20')}`;
}

function recoveryCode(): string {
  const letters = Array.from(
    { length: 2 * RECOVERY_GROUP },
    () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)],
  );
  return letters.join('');
}

/** Ten codes of fifty random bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, recoveryCode);
}
