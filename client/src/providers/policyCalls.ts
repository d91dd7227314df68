/** What the screens ask of drafts of the policy beside reading, making and changing them. */
import type { PolicyDraft } from '@desk/shared/policy/policyDraft';
import type { PutInForceInput } from '@desk/shared/contract/policyDrafts';
import type { HttpClient } from './httpClient';

export interface PolicyCalls {
  /** Puts a draft of the policy away. */
  readonly discardDraft: (id: string, version: number) => Promise<PolicyDraft>;
  /** Makes a draft of somebody else the next version of the policy. */
  readonly putInForce: (id: string, input: PutInForceInput) => Promise<PolicyDraft>;
}

export function createPolicyCalls({ send }: HttpClient, api: string): PolicyCalls {
  const post = async (id: string, verb: string, body: object): Promise<PolicyDraft> => {
    const url = `${api}/policy-drafts/${encodeURIComponent(id)}/${verb}`;
    return (await send(url, { method: 'POST', body: JSON.stringify(body) })).json as PolicyDraft;
  };
  return {
    discardDraft: (id, version) => post(id, 'discard', { version }),
    putInForce: (id, input) => post(id, 'put-in-force', input),
  };
}
