/** Keeps the answers given to requests with an idempotency key, so that sending again changes nothing. */
import type { StoredAnswer } from '../models/houseRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowWith } from '../sql/rows';

/** The answer this actor got under this key, or null. */
export async function findIdempotent(
  reader: Reader,
  { key, actorId }: { readonly key: string; readonly actorId: string },
): Promise<Pick<StoredAnswer, 'requestHash' | 'status' | 'body'> | null> {
  const answer = await rowWith(reader, 'idempotent_answers', { key, actorId });
  return answer && { requestHash: answer.requestHash, status: answer.status, body: answer.body };
}

/** Keeps an answer. Throws StorageError `unique` when the same request was answered meanwhile. */
export async function saveIdempotent(tx: Tx, answer: StoredAnswer): Promise<void> {
  await insertRows(tx, 'idempotent_answers', [{ ...answer, body: answer.body ?? null }]);
}
