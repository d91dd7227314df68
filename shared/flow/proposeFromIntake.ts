/** Decides what a check is told of the opened letters: what misses there, and what the customer answered about the upgrade. */
import type { IntakeFinding } from '../intake/intakeQuestions';
import type { UpgradeAnswer } from '../intake/upgradeQuestion';
import type { AutomaticResult } from '../checks/automatic/automaticCheck';
import type { CheckCode } from '../catalogue/checkTypes';

/** What the opened letters say. */
export interface IntakeInput {
  /** Every "no" of the checklist. */
  readonly intake: readonly IntakeFinding[];
  /** What the customer answered to "is this an upgrade?"; null when they were not asked, or did not have to be. */
  readonly upgradeAnswer: UpgradeAnswer | null;
}

/** A proposal; beside the remarks of the automatic checks it can carry one of the intake checklist. */
export type ProposalResult = Omit<AutomaticResult, 'remarkKey'> & { readonly remarkKey: string };

/** Key of the remark on a missing thing of the intake checklist. */
export function intakeRemarkOf(item: string): string {
  return `intakeMissing.${item}`;
}

const DECIDED_ON = ['mail.checklist'] as const;

/** The missing note, once the customer was heard: their answer is for the officer to weigh, it is no declaration on paper. */
function proposeFromAnswer({ upgradeAnswer }: IntakeInput): ProposalResult | null {
  if (upgradeAnswer === null) {
    return null;
  }
  const rest = { remarkData: { on: upgradeAnswer.on }, decidedOn: ['intake.upgradeAnswer'] as const };
  return upgradeAnswer.isUpgrade
    ? { outcome: 'inquiry', reasonCode: null, remarkKey: 'intakeUpgradeConfirmed', ...rest }
    : { outcome: 'failed', reasonCode: 'UPGRADE_NOTE_MISSING', remarkKey: 'intakeUpgradeDenied', ...rest };
}

/**
 * What misses for this check. A question asked once about several people does not say whose it is, so it only asks an
 * officer to look when the check is about one of them.
 */
function proposeFromFindings(code: CheckCode, input: IntakeInput, subjectId: string | null): ProposalResult | null {
  const mine = input.intake.filter(
    ({ concerns, subject }) => concerns === code && (subject === null || subject.id === subjectId),
  );
  const [first] = [...mine].sort((a, b) => Number(b.proposes === 'failed') - Number(a.proposes === 'failed'));
  if (first === undefined) {
    return null;
  }
  const isSure = first.proposes === 'failed' && (subjectId === null || first.subject !== null);
  const rest = { remarkKey: intakeRemarkOf(first.item), remarkData: {}, decidedOn: DECIDED_ON };
  return isSure
    ? { outcome: 'failed', reasonCode: first.reasonCode, ...rest }
    : { outcome: 'inquiry', reasonCode: null, ...rest };
}

/**
 * @param code any check code
 * @param input what the letters say
 * @param subjectId the signer or person it is about; null for contract and company
 * @returns the proposal, or null when the letters lack nothing for this check
 */
export function proposeFromIntake(
  code: CheckCode,
  input: IntakeInput,
  subjectId: string | null,
): ProposalResult | null {
  const found = proposeFromFindings(code, input, subjectId);
  const isAboutNote = code === 'CON-02' && input.intake.every(({ item }) => item !== 'levelAsApplied');
  return (isAboutNote ? proposeFromAnswer(input) : null) ?? found;
}

const WEIGHT: Readonly<Record<string, number>> = { failed: 2, inquiry: 1 };

function weightOf(result: ProposalResult | null): number {
  return result === null ? -1 : (WEIGHT[result.outcome] ?? 0);
}

/** The graver of two proposals; the first one when they weigh the same. */
export function stronger(first: ProposalResult | null, second: ProposalResult | null): ProposalResult | null {
  return weightOf(second) > weightOf(first) ? second : first;
}
