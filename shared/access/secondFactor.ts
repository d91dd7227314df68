/**
 * Decides when a second factor is asked and which code is one: six digits that an app works out every thirty seconds (RFC 6238),
 * or a recovery code.
 */
import { unansweredOf, type AccountStep, type Asked } from './accountConfirmation';

export const SECOND_FACTOR_MODES = ['required', 'optional'] as const;
export type SecondFactorMode = (typeof SECOND_FACTOR_MODES)[number];

export const OTP_DIGITS = 6;
export const OTP_SECONDS = 30;
/** Clocks of phones go a little wrong, and a code takes a moment to type. */
const DRIFT_STEPS = 1;

export const RECOVERY_CODES = 10;
/** As they are written: two groups of five, without what is read as something else (I, L, O, U). */
export const RECOVERY_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECOVERY_GROUP = 5;

const RECOVERY_FORM = new RegExp(`^[${RECOVERY_ALPHABET}]{${String(2 * RECOVERY_GROUP)}}$`);
const OTP_FORM = new RegExp(`^\\d{${String(OTP_DIGITS)}}$`);

export type GivenCode = { readonly kind: 'otp' | 'recovery'; readonly code: string };

/**
 * What somebody typed, without the spaces and hyphens that make it readable.
 * @returns null when it can be neither
 */
export function readGivenCode(typed: string): GivenCode | null {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  if (OTP_FORM.test(code)) {
    return { kind: 'otp', code };
  }
  return RECOVERY_FORM.test(code) ? { kind: 'recovery', code } : null;
}

/** The step of thirty seconds in which a moment lies. */
export function otpStepAt(at: Date): number {
  return Math.floor(at.getTime() / 1000 / OTP_SECONDS);
}

interface Judged {
  readonly code: string;
  readonly now: Date;
  /** The last step of which a code was taken; null when none was. */
  readonly lastStep: number | null;
  /** Works out the code of a step. */
  readonly codeOf: (step: number) => string;
}

/**
 * The step that a code belongs to. One of a step that was taken, or of one before it, is worth nothing: somebody may have looked on.
 * @returns null when it is the code of no step that counts now
 */
export function stepTaken({ code, now, lastStep, codeOf }: Judged): number | null {
  const middle = otpStepAt(now);
  const steps = Array.from({ length: 2 * DRIFT_STEPS + 1 }, (_none, at) => middle - DRIFT_STEPS + at);
  return steps.find((step) => (lastStep === null || step > lastStep) && codeOf(step) === code) ?? null;
}

/**
 * Whether a session may do nothing but set up a second factor.
 * @param mode what this desk asks of staff
 * @param factorAt when the second factor was last given in this session; null when it never was
 */
export function mayOnlySetUp(mode: SecondFactorMode, factorAt: string | null): boolean {
  return mode === 'required' && factorAt === null;
}

/** Who asked to take away somebody's second factor, when no other administrator has answered since. */
export function resetWaitingOf(steps: readonly AccountStep[]): Asked | null {
  const asked = unansweredOf(steps, ['factor.resetAsked'], ['factor.reset', 'factor.resetRefused']);
  return asked === null ? null : { askedBy: asked.by, since: asked.at };
}
