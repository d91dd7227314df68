/** Decides what a finding says about where it looked: provider and day of the data; and what it says when there is no answer. */
import type { LookedAt } from '../lookedAt';
import type { RegisterCompany, RegisterSnapshot } from '../../application/tradeRegister';
import { amsterdamDay } from '../../calendar/amsterdam';
import type { AutomaticResult } from './automaticCheck';

/** Provider and day (Amsterdam) of an answer, as remarks name them. */
export function sourceOf({ provider, asOf }: Pick<RegisterSnapshot, 'provider' | 'asOf'>): {
  readonly provider: string;
  readonly asOf: string;
} {
  return { provider, asOf: amsterdamDay(asOf) };
}

/**
 * The company of an answer.
 * @param register the latest answer
 * @returns the company, or null when there is none to look at
 */
export function companyIn(register: RegisterSnapshot | null): RegisterCompany | null {
  return register?.result === 'found' ? register.company : null;
}

/**
 * The finding while the register has given no answer: an officer finds it out. Nothing fails for want of an answer.
 * @param register null when it was never asked
 * @param decidedOn what would have been looked at
 */
export function withoutAnswer(register: RegisterSnapshot | null, decidedOn: readonly LookedAt[]): AutomaticResult {
  const remarkKey = register === null ? 'registerNotAsked' : 'registerUnavailable';
  return { outcome: 'inquiry', reasonCode: null, remarkKey, remarkData: {}, decidedOn };
}
