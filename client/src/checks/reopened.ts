/** Tells whether a check was reopened and is still open: why, and what was found before. */
import type { CheckAttempt, CheckOutcome } from '@desk/shared/checks/check';
import type { CheckWithAttempts } from '@desk/shared/contract/resources';

export interface Reopened {
  readonly because: NonNullable<CheckAttempt['finding']>;
  readonly formerly: CheckOutcome;
}

/** @returns null for a check that is not open, or never had an outcome */
export function reopenedOf({ outcome, attempts }: CheckWithAttempts): Reopened | null {
  const last = attempts.at(-1);
  const formerly = attempts.map((attempt) => attempt.outcome).findLast((one) => one !== 'reopened');
  const isReopened = outcome === null && last?.outcome === 'reopened' && last.finding !== null;
  return isReopened && formerly !== undefined && last.finding !== null ? { because: last.finding, formerly } : null;
}
