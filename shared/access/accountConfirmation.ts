/**
 * Decides when an account waits for a second administrator, and who counts as one. A new account and one that is to be used again
 * serve only after somebody else than who asked for them has confirmed them; what was done to an account is read from the trail.
 */
import type { PersonRef } from './roles';

/** Events of an account that say who wanted it and who agreed, the first one first. */
export const ACCOUNT_STEPS = [
  'user.created',
  'user.changed',
  'user.confirmationAsked',
  'user.confirmed',
  'user.refused',
  'factor.resetAsked',
  'factor.reset',
  'factor.resetRefused',
] as const;
export type AccountStepType = (typeof ACCOUNT_STEPS)[number];

export interface AccountStep {
  readonly type: AccountStepType;
  readonly by: PersonRef;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Who asked for an account that waits, and since when. */
export interface Waiting {
  readonly askedBy: PersonRef;
  readonly since: string;
}

const ASKS: readonly AccountStepType[] = ['user.created', 'user.confirmationAsked'];
const ANSWERS: readonly AccountStepType[] = ['user.confirmed', 'user.refused'];

/** The last of these questions, when none of these answers came after it. */
export function unansweredOf(
  steps: readonly AccountStep[],
  asks: readonly AccountStepType[],
  answers: readonly AccountStepType[],
): Waiting | null {
  const last = steps.findLast(({ type }) => asks.includes(type) || answers.includes(type));
  return last === undefined || !asks.includes(last.type) ? null : { askedBy: last.by, since: last.at };
}

/**
 * Whether an account waits to be confirmed.
 * @param isActive an account in use waits for nothing: those that a command opened have nobody to wait for
 * @param steps of its chain, the first one first
 * @returns who asked last, when nobody has answered since; null otherwise
 */
export function waitingOf(isActive: boolean, steps: readonly AccountStep[]): Waiting | null {
  return isActive ? null : unansweredOf(steps, ASKS, ANSWERS);
}

/** Ids of everybody who asked for this account or confirmed it, ever. */
export function makersOf(steps: readonly AccountStep[]): ReadonlySet<string> {
  return new Set(steps.filter(({ type }) => ASKS.includes(type) || type === 'user.confirmed').map(({ by }) => by.id));
}

export interface MadeAccount {
  readonly id: string;
  /** See `makersOf`. */
  readonly makers: ReadonlySet<string>;
}

/**
 * Whether two accounts are two people as far as the desk can know: neither of them asked for the other or confirmed it, for whoever
 * makes an account knew its first password.
 */
export function areOtherEyes(one: MadeAccount, other: MadeAccount): boolean {
  return one.id !== other.id && !one.makers.has(other.id) && !other.makers.has(one.id);
}
