/** Runs what the desk does itself after an effect, step by step on the case as the step before left it. */
import type { CaseFields } from '@desk/db/stores/statusStore';
import type { Tx } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { appendAudits } from '../trail/append';
import type { CaseSession } from './caseSession';
import type { FollowUpRun, FollowUpStep } from './desk';

/** Runs the steps on the locked case; each appends its own events as the desk itself. */
export async function runFollowUps(
  tx: Tx,
  session: CaseSession,
  { run, steps }: { readonly run: FollowUpRun; readonly steps: readonly FollowUpStep[] },
): Promise<CaseFields> {
  const { deps, applicationId, now, requestId } = run;
  const stamp = { applicationId, actor: SYSTEM_ACTOR, at: now, requestId, origin: 'system' } as const;
  let fields: CaseFields = {};
  for (const step of steps.flatMap((asked) => asked(run) ?? [])) {
    const result = await step({ tx, file: await session.file(), newId: deps.newId, now });
    fields = { ...fields, ...result.fields };
    await appendAudits(
      tx,
      result.entries.map((entry) => ({ ...stamp, entry, handling: false })),
    );
  }
  return fields;
}
