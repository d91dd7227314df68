/** Plays the app on somebody's phone: reads the secret as the desk shows it, and works out the code of a moment. */
import { Secret, TOTP } from 'otpauth';

/** @param secret in base32, spaces in it or not */
export function otpFor(secret: string, at: Date): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret.replaceAll(' ', '')), timestamp: at.getTime() });
}
