/** Keeps the drafts of a next policy; a change is guarded by the version that the writer had seen. */
import type { PolicyDraft } from '@desk/shared/policy/policyDraft';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';

/** Adds a draft. */
export async function insertPolicyDraft(tx: Tx, draft: PolicyDraft): Promise<void> {
  await insertRows(tx, 'policy_drafts', [draft]);
}

/** The draft with this id, or null. */
export async function findPolicyDraft(reader: Reader, id: string): Promise<PolicyDraft | null> {
  return rowWith(reader, 'policy_drafts', { id });
}

/** The same, its row held until the transaction ends. */
export async function lockPolicyDraft(tx: Tx, id: string): Promise<PolicyDraft | null> {
  const [draft] = await rowsWith(tx, 'policy_drafts', { match: { id }, lock: true });
  return draft ?? null;
}

/**
 * Saves what changed of a draft and raises its version by one.
 * @returns false when the draft has another version by now; nothing is written then
 */
export async function savePolicyDraft(
  tx: Tx,
  { id, version }: Pick<PolicyDraft, 'id' | 'version'>,
  fields: Partial<Pick<PolicyDraft, 'content' | 'reason' | 'editors' | 'status' | 'changedAt' | 'policyVersion'>>,
): Promise<boolean> {
  const set = { ...fields, version: version + 1 };
  return (await updateRows(tx, 'policy_drafts', { match: { id, version }, set })) === 1;
}

/** A page of drafts. */
export async function listPolicyDrafts(reader: Reader, query: ListQuery): Promise<Page<PolicyDraft>> {
  return listRows(reader, { resource: 'policy-drafts', table: 'policy_drafts' }, query);
}
