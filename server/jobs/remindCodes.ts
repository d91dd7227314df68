/** Job: reminds whoever has not used a code half-way through its life; after an outage it finds the same people. */
import { dueReminders } from '@desk/db/stores/activationCodeStore';
import type { Dependencies } from '../dependencies';
import { performForEach } from '../work/performForEach';

const BATCH = 100;

/** @returns how many people were reminded */
export async function remindCodes(deps: Dependencies): Promise<number> {
  const now = deps.clock().toISOString();
  const due = await dueReminders(deps.db, { now, limit: BATCH });
  return performForEach(
    deps,
    'remindCode',
    due.map(({ codeId, applicationId }) => ({ applicationId, input: { codeId } })),
  );
}
