/** Decides whether an identity document is valid long enough. */

/** The same day some months later, or that month's last day when it is shorter. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

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
  return expiresOn < monthsAfter(today, months) ? 'expiresSoon' : 'valid';
}
