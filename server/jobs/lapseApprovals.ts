/** Job: takes back requests for a decision that waited longer than the policy allows; what they rest on has aged. */
import { longPending } from '@desk/db/stores/caseChoiceStore';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { Dependencies } from '../dependencies';
import { tryAction } from './tryAction';

const BATCH = 100;
/** No policy lets a request lapse sooner than this; the door knows the exact day. */
const SOONEST_MS = 86_400_000;

/** @returns how many requests lapsed */
export async function lapseApprovals(deps: Dependencies): Promise<number> {
  const before = new Date(deps.clock().getTime() - SOONEST_MS).toISOString();
  let lapsed = 0;
  for (const { id, version } of await longPending(deps.db, { before, limit: BATCH })) {
    const command = { applicationId: id, action: 'lapseApproval', input: {}, version } as const;
    const isDone = await tryAction(deps, { ...command, actor: SYSTEM_ACTOR, requestId: 'worker', origin: 'system' });
    lapsed += isDone ? 1 : 0;
  }
  return lapsed;
}
