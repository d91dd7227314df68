/** Says what would be erased now, what was, and which cases may not be. */
import { boundsOf, dueOf, markedCases, type Bounds } from '@desk/db/retention/due';
import { policyInForce } from '@desk/db/stores/policyStore';
import { lastRetentionRuns } from '@desk/db/stores/retentionRunStore';
import { NOTHING_DUE } from '@desk/shared/audit/retention';
import type { RetentionAnswer } from '@desk/shared/contract/retention';
import { readPolicy } from '@desk/shared/policy/policy';
import type { Dependencies } from '../dependencies';

const NIGHTS = 30;

/** Until when each kind is kept, by the policy in force now; null for a desk without one. */
export async function retentionBounds({ db, clock }: Pick<Dependencies, 'db' | 'clock'>): Promise<Bounds | null> {
  const now = clock().toISOString();
  const policy = await policyInForce(db, now);
  return policy && boundsOf(now, readPolicy(policy.content).settings);
}

export async function readRetention(deps: Pick<Dependencies, 'db' | 'clock'>): Promise<RetentionAnswer> {
  const bounds = await retentionBounds(deps);
  return {
    due: bounds === null ? NOTHING_DUE : await dueOf(deps.db, bounds),
    nights: await lastRetentionRuns(deps.db, NIGHTS),
    cases: await markedCases(deps.db),
  };
}
