/** Decides what the desk proposes on the age of a contract (CON-04). */
import { plusMonths } from '../../calendar/days';
import type { AutomaticResult } from '../automatic/automaticCheck';
import type { PolicySettings } from '../policy';

/** What the age of a contract is counted from. */
export interface ContractDays {
  readonly signedOn: string | null;
  readonly receivedOn: string;
  readonly today: string;
  readonly policy: { readonly settings: Pick<PolicySettings, 'contractMaxAgeMonths'> };
}

/** CON-04: age is counted to the day of receipt, so that a customer does not suffer from the desk's own queue. */
export function proposeContractAge({ signedOn, receivedOn, today, policy }: ContractDays): AutomaticResult {
  const months = policy.settings.contractMaxAgeMonths;
  const decidedOn = ['contract.signedOn', 'mail.receivedOn'] as const;
  const failed = { outcome: 'failed', reasonCode: 'CONTRACT_STALE', decidedOn } as const;
  if (signedOn === null) {
    return { outcome: 'inquiry', reasonCode: null, remarkKey: 'contractDateMissing', remarkData: {}, decidedOn };
  }
  if (signedOn > today) {
    return { ...failed, remarkKey: 'contractSignedInFuture', remarkData: { signedOn } };
  }
  if (signedOn > receivedOn) {
    return { ...failed, remarkKey: 'contractSignedAfterReceipt', remarkData: { signedOn, receivedOn } };
  }
  const remarkData = { signedOn, receivedOn, months };
  if (signedOn < plusMonths(receivedOn, -months)) {
    return { ...failed, remarkKey: 'contractStale', remarkData };
  }
  return { outcome: 'passed', reasonCode: null, remarkKey: 'contractFresh', remarkData, decidedOn };
}
