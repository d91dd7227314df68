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
  'user.resetAsked',
  'user.resetConfirmed',
  'sso.linkAsked',
  'sso.linked',
  'sso.linkRefused',
  'sso.unlinked',
] as const;
export type AccountStepType = (typeof ACCOUNT_STEPS)[number];

export interface AccountStep {
  readonly type: AccountStepType;
  readonly by: PersonRef;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Of a reset: its invitation goes to another address than the one that is known. */
  readonly toNewAddress?: boolean;
  /** Of a link: the fingerprint of who it is at the identity provider. */
  readonly identity?: string;
}

/** Who asked for something that waits for another administrator, and since when. */
export interface Asked {
  readonly askedBy: PersonRef;
  readonly since: string;
}

/** An account that waits. */
export interface Waiting extends Asked {
  /** To serve, or to have its password chosen anew. */
  readonly what: 'use' | 'reset';
}

const ASKS: readonly AccountStepType[] = ['user.created', 'user.confirmationAsked', 'user.resetAsked'];
const ANSWERS: readonly AccountStepType[] = ['user.confirmed', 'user.refused', 'user.resetConfirmed'];

/** The last of these questions, when none of these answers came after it. */
export function unansweredOf(
  steps: readonly AccountStep[],
  asks: readonly AccountStepType[],
  answers: readonly AccountStepType[],
): AccountStep | null {
  const last = steps.findLast(({ type }) => asks.includes(type) || answers.includes(type));
  return last === undefined || !asks.includes(last.type) ? null : last;
}

/**
 * Whether an account waits to be confirmed.
 * @param isActive an account in use waits for nothing but a reset: those that a command opened have nobody to wait for
 * @param steps of its chain, the first one first
 * @returns who asked last, when nobody has answered since; null otherwise
 */
export function waitingOf(isActive: boolean, steps: readonly AccountStep[]): Waiting | null {
  const last = unansweredOf(steps, ASKS, ANSWERS);
  if (last === null) {
    return null;
  }
  const what = last.type === 'user.resetAsked' ? 'reset' : 'use';
  // What is closed meanwhile has to be asked for anew before anything else.
  return isActive === (what === 'reset') ? { askedBy: last.by, since: last.at, what } : null;
}

const MAKES: readonly AccountStepType[] = ['user.created', 'user.confirmationAsked', 'user.confirmed'];
const RESETS: readonly AccountStepType[] = ['user.resetAsked', 'user.resetConfirmed'];

/**
 * Ids of everybody who asked for this account or confirmed it, ever. A reset that goes where its owner is known to read makes nobody
 * anew; one to another address says whose account it is from then on.
 */
export function makersOf(steps: readonly AccountStep[]): ReadonlySet<string> {
  const makes = ({ type, toNewAddress = false }: AccountStep): boolean =>
    MAKES.includes(type) || (RESETS.includes(type) && toNewAddress);
  return new Set(steps.filter(makes).map(({ by }) => by.id));
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

/** Something that takes a second administrator. */
export interface Agreement {
  /** Whose account it is about: they agree to nothing of it. Null where it is about none. */
  readonly owner: string | null;
  /** Ids of those who did something of it already, and of those it vouches for. */
  readonly than: readonly string[];
}

/** Those of the candidates who are other eyes than everybody who did something already, in their order. */
export function othersAmong<Candidate extends PersonRef>(
  candidates: readonly Candidate[],
  { owner, than }: Agreement,
  accountOf: (id: string) => MadeAccount,
): Candidate[] {
  return candidates.filter(
    ({ id }) => id !== owner && than.every((one) => areOtherEyes(accountOf(id), accountOf(one))),
  );
}
