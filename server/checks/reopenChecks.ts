/** Reopens the checks that rested on facts which changed, each with its reason; their former attempts stay. */
import { reopenedFinding, touchedChecks, type Reopening } from '@desk/shared/checks/reopening';
import type { StepContext, StepResult } from '../flow/step';
import { appendSystemAttempt } from './systemAttempt';

/** Step: appends a `reopened` attempt to each. */
export async function reopenChecks(context: StepContext, reopening: Reopening): Promise<StepResult> {
  for (const check of touchedChecks(context.file.checks, reopening)) {
    const finding = reopenedFinding(check, reopening);
    await appendSystemAttempt(context, { checkId: check.id, outcome: 'reopened', reasonCode: null, finding });
  }
  return { entries: [] };
}
