/** Decides whether an identity document is valid long enough. */
import { plusMonths } from '../../calendar/days';

export type Validity = 'valid' | 'expiresSoon' | 'expired';

/**
 * Judges an expiry date. The day on which a document expires is the last day on which it is valid.
 * @param expiresOn YYYY-MM-DD
 * @param today YYYY-MM-DD
 * @param months how long it must still be valid, a setting of the policy; 0 asks only that it has not expired
 */
export function judgeValidity(expiresOn: string, today: string, months: number): Validity {
  if (expiresOn < today) {
    return 'expired';
  }
  return expiresOn < plusMonths(today, months) ? 'expiresSoon' : 'valid';
}
