/** An attempt made by the desk itself: a finding instead of a remark, and no evidence beside it. */
import { appendAttempt } from '@desk/db/stores/checkStore';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { CheckAttempt } from '@desk/shared/checks/check';
import type { StepContext } from '../flow/step';

export type SystemFinding = Pick<CheckAttempt, 'checkId' | 'outcome' | 'reasonCode' | 'finding'>;

/** Appends it inside the transaction of the step. */
export async function appendSystemAttempt({ tx, newId, now }: StepContext, found: SystemFinding): Promise<void> {
  await appendAttempt(tx, {
    ...found,
    id: newId(),
    remark: '',
    evidence: null,
    byId: SYSTEM_ACTOR.id,
    byName: SYSTEM_ACTOR.name,
    byRole: SYSTEM_ACTOR.role,
    at: now,
  });
}
