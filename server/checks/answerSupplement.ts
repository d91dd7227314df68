/** The customer answered: what they were asked is closed, and exactly that is judged again. */
import { reopenMismatches } from '@desk/db/stores/mismatchStore';
import { endSupplementRequest } from '@desk/db/stores/supplementStore';
import type { Reopening } from '@desk/shared/checks/reopening';
import type { StepContext, StepResult } from '../flow/step';
import { reopenChecks } from './reopenChecks';

/** Step: ends the request, opens its differences and reopens its checks. */
export async function answerSupplement(context: StepContext, reopening: Reopening): Promise<StepResult> {
  const { tx, file, now } = context;
  const asked = file.supplement?.asked ?? [];
  await endSupplementRequest(tx, file.application.id, now);
  await reopenMismatches(
    tx,
    asked.flatMap((ref) => (ref.kind === 'mismatch' ? [ref.mismatchId] : [])),
  );
  return reopenChecks(context, reopening);
}
