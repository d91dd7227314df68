/** What the desk proposes for checks that an officer confirms, as far as data at hand say anything. */
import type { AutomaticInput, AutomaticResult } from './automatic/automaticCheck';
import type { CheckCode } from './checkTypes';

/** The case, and the days of its contract as YYYY-MM-DD in Amsterdam. */
export interface ProposalInput {
  readonly application: Pick<AutomaticInput['application'], 'establishmentNumber'>;
  readonly registration: Pick<NonNullable<AutomaticInput['registration']>, 'establishmentNumber'> | null;
  readonly policy: AutomaticInput['policy'];
  /** The day written beside the signature (the earliest when there are more); null when not recorded. */
  readonly signedOn: string | null;
  readonly receivedOn: string;
  readonly today: string;
}

/** Code → proposal. */
export const PROPOSALS = {
  'CON-04': proposeContractAge,
  'COM-06': proposeEstablishment,
} as const satisfies Partial<Record<CheckCode, (input: ProposalInput) => AutomaticResult>>;

/**
 * @param code any check code
 * @param input the case and the days of its contract
 * @returns the proposal; null when data at hand say nothing about this check
 */
export function propose(code: CheckCode, input: ProposalInput): AutomaticResult | null {
  return hasProposal(code) ? PROPOSALS[code](input) : null;
}

/**
 * @param code any check code
 * @returns true when `propose` answers for it
 */
export function hasProposal(code: CheckCode): code is keyof typeof PROPOSALS {
  return Object.hasOwn(PROPOSALS, code);
}

/** CON-04: age is counted to the day of receipt, so that a customer does not suffer from the desk's own queue. */
function proposeContractAge({ signedOn, receivedOn, today, policy }: ProposalInput): AutomaticResult {
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

/** COM-06: a number in use is never passed unseen, because it can shut a customer out of services (upgrade page). */
function proposeEstablishment({ application, registration }: ProposalInput): AutomaticResult {
  const rest = {
    reasonCode: null,
    remarkData: {},
    decidedOn: ['application.establishmentNumber', 'registration.establishmentNumber'],
  };
  if (!registration) {
    return { outcome: 'inquiry', remarkKey: 'registrationUnknown', ...rest };
  }
  const declared = application.establishmentNumber ?? '';
  const registered = registration.establishmentNumber ?? '';
  if (declared !== registered) {
    return { outcome: 'inquiry', remarkKey: 'establishmentDiffers', ...rest };
  }
  if (declared !== '') {
    return { outcome: 'inquiry', remarkKey: 'establishmentSame', ...rest };
  }
  return { outcome: 'passed', remarkKey: 'establishmentNone', ...rest };
}

/** The same day some months earlier, or that month's last day when it is shorter: 31 May less three months is 28 February. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
