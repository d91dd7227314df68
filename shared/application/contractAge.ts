/** Decides whether a contract was signed long ago, or on a day that cannot be. */
import { plusMonths } from '../calendar/days';

/** What the age of a contract is counted from; days YYYY-MM-DD. */
export interface ContractDays {
  /** Null when it is not known. */
  readonly signedOn: string | null;
  readonly receivedOn: string;
  readonly today: string;
}

export type ContractAge = 'unknown' | 'signedInFuture' | 'signedAfterReceipt' | 'stale' | 'fresh';

/**
 * Age is counted to the day of receipt, so that a customer does not suffer from the desk's own queue.
 * @param days of the contract
 * @param months how old a signature may be
 * @returns the first that applies. Source: CON-04 of the check catalogue
 */
export function contractAge({ signedOn, receivedOn, today }: ContractDays, months: number): ContractAge {
  if (signedOn === null) {
    return 'unknown';
  }
  if (signedOn > today) {
    return 'signedInFuture';
  }
  if (signedOn > receivedOn) {
    return 'signedAfterReceipt';
  }
  return signedOn < plusMonths(receivedOn, -months) ? 'stale' : 'fresh';
}
