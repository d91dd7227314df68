/** Job: takes back requests for a decision that waited longer than the policy allows; what they rest on has aged. */
import { longPending } from '@desk/db/stores/caseChoiceStore';
import type { Dependencies } from '../dependencies';
import { performForEach } from '../work/performForEach';

const BATCH = 100;
/** No policy lets a request lapse sooner than this; the door knows the exact day. */
const SOONEST_MS = 86_400_000;

/** @returns how many requests lapsed */
export async function lapseApprovals(deps: Dependencies): Promise<number> {
  const before = new Date(deps.clock().getTime() - SOONEST_MS).toISOString();
  const pending = await longPending(deps.db, { before, limit: BATCH });
  const due = pending.map(({ id, version }) => ({ applicationId: id, input: {}, version }));
  return performForEach(deps, 'lapseApproval', due);
}
