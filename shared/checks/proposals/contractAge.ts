/** Decides what the desk proposes on the age of a contract (CON-04). */
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
  const decidedOn = ['contract.signedOn', 'mail.receivedOn'];
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
  if (signedOn < monthsBefore(receivedOn, months)) {
    return { ...failed, remarkKey: 'contractStale', remarkData };
  }
  return { outcome: 'passed', reasonCode: null, remarkKey: 'contractFresh', remarkData, decidedOn };
}

/** The same day some months earlier, or that month's last day when it is shorter: 31 May less three months is 28 February. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
