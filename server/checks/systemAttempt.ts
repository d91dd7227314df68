/** Attempts made by the desk itself: a finding instead of a remark, and no evidence beside it. */
import { appendAttempts } from '@desk/db/stores/checkStore';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { CheckAttempt } from '@desk/shared/checks/check';
import type { StepContext } from '../flow/step';

export type SystemFinding = Pick<CheckAttempt, 'checkId' | 'outcome' | 'reasonCode' | 'finding'>;

/** Appends them inside the transaction of the step. */
export async function appendSystemAttempts(
  { tx, newId, now }: StepContext,
  found: readonly SystemFinding[],
): Promise<void> {
  await appendAttempts(
    tx,
    found.map((one) => ({
      ...one,
      id: newId(),
      remark: '',
      evidence: null,
      byId: SYSTEM_ACTOR.id,
      byName: SYSTEM_ACTOR.name,
      byRole: SYSTEM_ACTOR.role,
      at: now,
    })),
  );
}
