/** Decides what the desk proposes on the age of a contract (CON-04). */
import { contractAge, type ContractDays } from '../../application/contractAge';
import type { PolicySettings } from '../../policy/policy';
import type { AutomaticResult } from '../automatic/automaticCheck';

/** The days of a contract, with how old the policy of the case lets a signature be. */
export interface ContractAgeCase extends ContractDays {
  readonly policy: { readonly settings: Pick<PolicySettings, 'contractMaxAgeMonths'> };
}

/** CON-04; inquiry when the day of signing is not known. */
export function proposeContractAge({ policy, ...days }: ContractAgeCase): AutomaticResult {
  const months = policy.settings.contractMaxAgeMonths;
  const signedOn = days.signedOn ?? '';
  const { receivedOn } = days;
  const decidedOn = ['contract.signedOn', 'mail.receivedOn'] as const;
  const failed = { outcome: 'failed', reasonCode: 'CONTRACT_STALE', decidedOn } as const;
  const remarkData = { signedOn, receivedOn, months };
  switch (contractAge(days, months)) {
    case 'unknown':
      return { outcome: 'inquiry', reasonCode: null, remarkKey: 'contractDateMissing', remarkData: {}, decidedOn };
    case 'signedInFuture':
      return { ...failed, remarkKey: 'contractSignedInFuture', remarkData: { signedOn } };
    case 'signedAfterReceipt':
      return { ...failed, remarkKey: 'contractSignedAfterReceipt', remarkData: { signedOn, receivedOn } };
    case 'stale':
      return { ...failed, remarkKey: 'contractStale', remarkData };
    case 'fresh':
      return { outcome: 'passed', reasonCode: null, remarkKey: 'contractFresh', remarkData, decidedOn };
  }
}
