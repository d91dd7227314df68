/** Works out time-based one-time codes (RFC 6238, HMAC-SHA-1: what every app can), writes their secret as apps take it, and makes recovery codes. */
import { randomInt } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';
import {
  OTP_DIGITS,
  OTP_SECONDS,
  RECOVERY_ALPHABET,
  RECOVERY_CODES,
  RECOVERY_GROUP,
} from '@desk/shared/access/secondFactor';

/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20;

const asSecret = (bytes: Uint8Array): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer });

export function newOtpSecret(): Buffer {
  return Buffer.from(new Secret({ size: SECRET_BYTES }).bytes);
}

/** The code of one step of thirty seconds. */
export function otpOf(secret: Uint8Array, step: number): string {
  return HOTP.generate({ secret: asSecret(secret), counter: step, digits: OTP_DIGITS });
}

/** RFC 4648, without padding: the bytes of a secret fill whole letters. */
export function base32(bytes: Uint8Array): string {
  return asSecret(bytes).base32;
}

/** What an app reads from the QR code. */
export function otpAddress(secret: Uint8Array, username: string): string {
  const facts = { issuer: 'Z login', label: username, digits: OTP_DIGITS, period: OTP_SECONDS };
  return new TOTP({ ...facts, secret: asSecret(secret) }).toString();
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
