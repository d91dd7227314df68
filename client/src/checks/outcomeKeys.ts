/** Registry of the keys with which an officer answers a check, one for each outcome. Complete by type. */
import type { CheckOutcome } from '@desk/shared/checks/check';

export const OUTCOME_KEYS = { passed: 'a', failed: 'f', notApplicable: 'n', inquiry: 'o' } as const satisfies Record<
  CheckOutcome,
  string
>;
