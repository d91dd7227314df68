/** Job: reminds whoever has not used a code half-way through its life; after an outage it finds the same people. */
import { dueReminders } from '@desk/db/stores/activationCodeStore';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { Dependencies } from '../dependencies';
import { tryAction } from './tryAction';

const BATCH = 100;

/** @returns how many people were reminded */
export async function remindCodes(deps: Dependencies): Promise<number> {
  const now = deps.clock().toISOString();
  let reminded = 0;
  for (const { codeId, applicationId } of await dueReminders(deps.db, { now, limit: BATCH })) {
    const command = { applicationId, action: 'remindCode', input: { codeId } } as const;
    const isDone = await tryAction(deps, { ...command, actor: SYSTEM_ACTOR, requestId: 'worker', origin: 'system' });
    reminded += isDone ? 1 : 0;
  }
  return reminded;
}
