/** Who acts on a case, and in which statuses it is open for what: named once for the rows of every room. */
import { RUNNING_STATUS_IDS, STATUS_IDS, STATUSES } from '../statuses';

export const officers = ['verifier', 'supervisor'] as const;
/** Post from the watched folder was handed in by nobody: the desk itself registers it. */
export const officersAndDesk = [...officers, 'system'] as const;
export const supervisor = ['supervisor'] as const;
export const system = ['system'] as const;

export const running = RUNNING_STATUS_IDS;
export const notHeld = RUNNING_STATUS_IDS.filter((status) => status !== 'onHold');
/** Approved and on its way: codes may be open. */
export const decided = STATUS_IDS.filter((status) => STATUSES[status].phase === 'decided');
export const verifying = ['inVerification'] as const;
/** Where a case lies with one officer. */
export const claimable = ['inVerification', 'awaitingCustomer', 'awaitingIdentification'] as const;
/** Has its letter, and nobody was asked to decide yet. */
export const undecidedWithLetter = [
  'received',
  'referred',
  'inVerification',
  'awaitingCustomer',
  'awaitingIdentification',
] as const;
