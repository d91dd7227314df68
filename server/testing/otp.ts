/** Plays the app on somebody's phone: reads the secret as the desk shows it, and works out the code of a moment. */
import { otpStepAt } from '@desk/shared/access/secondFactor';
import { otpOf } from '../crypto/totp';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** @param secret in base32, spaces in it or not */
export function otpFor(secret: string, at: Date): string {
  const letters = secret.replaceAll(' ', '');
  const bits = Array.from(letters, (letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return otpOf(Buffer.from(bytes), otpStepAt(at));
}
