/** Decides what a decision rests on: the outcomes counted, what failed, which waivers are asked, and how fresh the register is. */
import { CHECK_OUTCOMES, type CheckOutcome } from '@desk/shared/checks/check';
import { checkType, REASON_CODES, type ReasonCode } from '@desk/shared/catalogue/checkTypes';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import { isSettled } from '@desk/shared/mismatches/resolutions';

export interface DecisionBasis {
  readonly counts: Readonly<Record<CheckOutcome | 'open', number>>;
  readonly total: number;
  readonly failed: readonly CheckWithAttempts[];
  readonly waivers: readonly CheckWithAttempts[];
  readonly openDifferences: number;
  readonly settledDifferences: number;
  /** The oldest moment among the register data last used; null when none was recorded. */
  readonly registerAsOf: string | null;
}
type Case = Pick<ApplicationDetail, 'checks' | 'mismatches'>;

const REGISTER_KINDS: readonly string[] = ['register', 'registerExtract'];

function oldestRegisterDay(checks: readonly CheckWithAttempts[]): string | null {
  const days = checks
    .filter((check) => REGISTER_KINDS.includes(checkType(check.code).evidence))
    .flatMap((check) => check.attempts.at(-1)?.evidence?.asOf ?? []);
  return [...days].sort()[0] ?? null;
}

/** Counts what the decision rests on. */
export function basisOf({ checks, mismatches }: Case): DecisionBasis {
  const count = (outcome: CheckOutcome | null) => checks.filter((check) => check.outcome === outcome).length;
  const counts = Object.fromEntries(CHECK_OUTCOMES.map((outcome) => [outcome, count(outcome)]));
  const differing = mismatches.filter(({ difference }) => difference !== 'identical');
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  return {
    counts: { ...(counts as Record<CheckOutcome, number>), open: count(null) },
    total: checks.length,
    failed,
    waivers: failed.filter(({ waiver }) => waiver !== null),
    openDifferences: differing.filter((row) => !isSettled(row)).length,
    settledDifferences: differing.filter(isSettled).length,
    registerAsOf: oldestRegisterDay(checks),
  };
}

/** Reason codes for a rejection: those the failed checks gave, then all others. */
export function rejectionCodes(failed: DecisionBasis['failed']): {
  readonly found: readonly ReasonCode[];
  readonly others: readonly ReasonCode[];
} {
  const found = REASON_CODES.filter((code) => failed.some((check) => check.reasonCode === code));
  return { found, others: REASON_CODES.filter((code) => !found.includes(code)) };
}
