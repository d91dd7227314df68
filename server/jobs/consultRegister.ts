/** Job: asks the trade register about cases that have no answer about their KVK number yet, outside any transaction. */
import { casesWithoutAnswer, registerFailures } from '@desk/db/stores/registerSnapshotStore';
import type { StatusId } from '@desk/shared/flow/statuses';
import type { Dependencies } from '../dependencies';
import { performForEach } from '../work/performForEach';

/** Where somebody works on the case, or soon will. A pending approval is left alone: an officer asks again there. */
const STATUSES: readonly StatusId[] = ['received', 'referred', 'inVerification', 'awaitingIdentification'];
const BATCH = 20;
const MINUTE = 60_000;
/** After the first failure, the second, and so on; the last one for every further failure. */
const PAUSES_MS = [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];

/** Whether a case that failed before has waited long enough. */
async function isDue(deps: Dependencies, id: string, kvkNumber: string): Promise<boolean> {
  const failed = await registerFailures(deps.db, id, kvkNumber);
  if (failed === null) {
    return true;
  }
  if (deps.config.register.kind === 'none') {
    // That nobody can be asked is said once; asking again would not change it.
    return false;
  }
  const wait = PAUSES_MS[Math.min(failed.failures, PAUSES_MS.length) - 1] ?? MINUTE;
  return deps.clock().getTime() - Date.parse(failed.lastAt) >= wait;
}

/**
 * Asks about the cases that wait for an answer.
 * @returns how many were asked; zero when nothing waits
 */
export async function consultRegister(deps: Dependencies): Promise<number> {
  const notAskedSince = new Date(deps.clock().getTime() - MINUTE).toISOString();
  const waiting = await casesWithoutAnswer(deps.db, STATUSES, { notAskedSince, limit: BATCH });
  let asked = 0;
  for (const { id, kvkNumber } of waiting) {
    if (await isDue(deps, id, kvkNumber)) {
      asked += await performForEach(deps, 'consultRegister', [{ applicationId: id, input: {} }]);
    }
  }
  return asked;
}
