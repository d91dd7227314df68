/** What the screens ask of drafts of the policy beside reading, making and changing them. */
import type { PolicyEffect } from '@desk/shared/checks/policyEffect';
import type { PolicyDraft } from '@desk/shared/policy/policyDraft';
import type { PutInForceInput } from '@desk/shared/contract/policyDrafts';
import { OPERATIONS } from './operations.table';
import type { Call } from './call';

export interface PolicyCalls {
  /** What a draft would have done to the cases that came last. */
  readonly draftEffect: (id: string) => Promise<PolicyEffect>;
  /** Puts a draft of the policy away. */
  readonly discardDraft: (id: string, version: number) => Promise<PolicyDraft>;
  /** Makes a draft of somebody else the next version of the policy. */
  readonly putInForce: (id: string, input: PutInForceInput) => Promise<PolicyDraft>;
}

export function createPolicyCalls(call: Call): PolicyCalls {
  return {
    draftEffect: (id) => call(OPERATIONS.draftEffect, { params: { id } }),
    discardDraft: (id, version) => call(OPERATIONS.discardDraft, { params: { id }, body: { version } }),
    putInForce: (id, body) => call(OPERATIONS.putInForce, { params: { id }, body }),
  };
}
