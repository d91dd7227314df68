/** Keeps what customers were asked for, so that their answer reopens exactly that. */
import type { SupplementRequest } from '@desk/shared/flow/supplement';
import type { Reader, Tx } from '../reader';
import { insertRows, rowsWith, updateRows } from '../sql/rows';

/** Keeps a request; one that was still open is answered by being replaced. */
export async function insertSupplementRequest(tx: Tx, request: SupplementRequest): Promise<void> {
  await endSupplementRequest(tx, request.applicationId, request.askedAt);
  await insertRows(tx, 'supplement_requests', [request]);
}

/** What the customer is asked for now, or null. */
export async function openSupplementOf(reader: Reader, applicationId: string): Promise<SupplementRequest | null> {
  const [request] = await rowsWith(reader, 'supplement_requests', { match: { applicationId, answeredAt: null } });
  return request ?? null;
}

/** Nothing is asked any more: it was answered, or the case went on without. Returns false when nothing was asked. */
export async function endSupplementRequest(tx: Tx, applicationId: string, answeredAt: string): Promise<boolean> {
  const match = { applicationId, answeredAt: null };
  return (await updateRows(tx, 'supplement_requests', { match, set: { answeredAt } })) > 0;
}
