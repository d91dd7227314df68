/** Job: moves running cases to a version of the policy that said so; what is not moved yet is found again after a kill. */
import { casesUnderOlderPolicy } from '@desk/db/stores/casePolicyStore';
import { policyToMoveTo } from '@desk/db/stores/policyStore';
import type { Dependencies } from '../dependencies';
import { performForEach } from '../work/performForEach';

const BATCH = 100;

/** @returns how many cases moved */
export async function moveCasesToPolicy(deps: Dependencies): Promise<number> {
  const policy = await policyToMoveTo(deps.db, deps.clock().toISOString());
  if (policy === null) {
    return 0;
  }
  const { version } = policy;
  const cases = await casesUnderOlderPolicy(deps.db, { version, limit: BATCH });
  const due = cases.map((one) => ({ applicationId: one.id, input: { version }, version: one.version }));
  return performForEach(deps, 'moveToPolicy', due);
}
