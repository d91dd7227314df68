/** Reopens the checks that rested on facts which changed; their former attempts stay. */
import type { DeskRemarkKey } from '@desk/shared/checks/deskRemarks';
import { touchedChecks, type Reopening } from '@desk/shared/checks/reopening';
import type { StepContext, StepResult } from '../flow/step';
import { appendSystemAttempt } from './systemAttempt';

/** Step: appends a `reopened` attempt to each. */
export async function reopenChecks(context: StepContext, reopening: Reopening): Promise<StepResult> {
  const key: DeskRemarkKey = reopening.facts.includes('mail') && reopening.onlyNotPassed ? 'newPost' : 'factsChanged';
  for (const check of touchedChecks(context.file.checks, reopening)) {
    await appendSystemAttempt(context, {
      checkId: check.id,
      outcome: 'reopened',
      reasonCode: null,
      finding: { key, data: { facts: reopening.facts.join(', ') } },
    });
  }
  return { entries: [] };
}
