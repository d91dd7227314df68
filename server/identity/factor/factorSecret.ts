/** Decides how the secret of a second factor is kept, and which steps its codes belong to. */
import type { StoredSecondFactor } from '@desk/db/stores/secondFactorStore';
import { stepTaken } from '@desk/shared/access/secondFactor';
import type { Config } from '../../config';
import { seal, unseal } from '../../crypto/seal';
import { otpOf } from '../../crypto/totp';

/** Sealed for this account: in the row of another it opens nothing. */
export function sealOtpSecret({ keys }: Config, userId: string, secret: Buffer): string {
  return seal(keys.factorSeal, userId, secret.toString('base64url'));
}

/** @returns the step of a code that counts now; null when there is none */
export function stepOf(
  { keys }: Config,
  { userId, sealedSecret, lastStep }: StoredSecondFactor,
  given: { readonly code: string; readonly now: Date },
): number | null {
  const secret = Buffer.from(unseal(keys.factorSeal, userId, sealedSecret), 'base64url');
  return stepTaken({ ...given, lastStep, codeOf: (step) => otpOf(secret, step) });
}
