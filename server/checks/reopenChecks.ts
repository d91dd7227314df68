/** Reopens the checks that rested on facts which changed, each with its reason; their former attempts stay. */
import type { FactChange } from '@desk/shared/checks/factChange';
import { reopenedByChanges, reopenedFinding, touchedChecks, type Reopening } from '@desk/shared/checks/reopening';
import type { StepContext, StepResult } from '../flow/step';
import { appendSystemAttempts } from './systemAttempt';

/** Step: appends a `reopened` attempt to each. */
export async function reopenChecks(context: StepContext, reopening: Reopening): Promise<StepResult> {
  const touched = touchedChecks(context.file.checks, reopening);
  await appendSystemAttempts(
    context,
    touched.map((check) => ({
      checkId: check.id,
      outcome: 'reopened',
      reasonCode: null,
      finding: reopenedFinding(check, reopening),
    })),
  );
  return { entries: [] };
}

/** Step: reopens what rested on these facts, and says in the trail which checks and why. */
export async function reopenWhatRestedOn(context: StepContext, changes: readonly FactChange[]): Promise<StepResult> {
  const reopening = reopenedByChanges(changes);
  const touched = touchedChecks(context.file.checks, reopening);
  if (touched.length === 0) {
    return { entries: [] };
  }
  await reopenChecks(context, reopening);
  const facts = [...new Set(changes.map(({ field }) => field))];
  return { entries: [{ type: 'checks.reopened', data: { checks: touched.map(({ code }) => code), facts } }] };
}
