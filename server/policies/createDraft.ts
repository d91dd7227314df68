/** An administrator begins a next version: a copy of the newest one, to be changed. */
import { insertPolicyDraft } from '@desk/db/stores/policyDraftStore';
import { newestPolicy } from '@desk/db/stores/policyStore';
import { readDraftContent, type PolicyDraft } from '@desk/shared/policy/policyDraft';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce } from '../flow/once';
import type { ByAdministrator } from './draftRequest';

/** @returns the draft; it differs in nothing yet */
export async function createDraft(
  deps: Pick<Dependencies, 'db' | 'clock' | 'newId'>,
  { reason, ...by }: ByAdministrator & { readonly reason: string },
): Promise<PolicyDraft> {
  const { actor, requestId, origin, idempotencyKey } = by;
  const at = deps.clock().toISOString();
  const question = { key: idempotencyKey, actorId: actor.id, request: { draftPolicy: reason }, at };
  return inTransactionOnce(deps, question, async (tx) => {
    const base = await newestPolicy(tx);
    if (base === null) {
      throw new Error('No policy to start from: run the migrations');
    }
    const { version: baseVersion } = base;
    const draft: PolicyDraft = {
      id: deps.newId(),
      version: 1,
      baseVersion,
      status: 'open',
      content: readDraftContent(base.content),
      reason,
      draftedById: actor.id,
      draftedByName: actor.name,
      editors: [{ id: actor.id, name: actor.name }],
      createdAt: at,
      changedAt: at,
      policyVersion: null,
    };
    await insertPolicyDraft(tx, draft);
    const entry = { type: 'policy.drafted', data: { draftId: draft.id, baseVersion, reason } } as const;
    await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin, handling: false });
    return draft;
  });
}
