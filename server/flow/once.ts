/** Makes a changing request happen once for its Idempotency-Key: the answer is kept in the same transaction. */
import { DomainError } from '@desk/shared/contract/errors';
import { findIdempotent, saveIdempotent } from '@desk/db/stores/idempotencyStore';
import type { Reader } from '@desk/db/reader';
import { inTransaction, type TransactionOptions, type Tx } from '@desk/db/transaction';
import { sha256Of } from '../crypto/sha256';
import type { Dependencies } from '../dependencies';

export interface Once {
  /** Null when the caller sent none: then nothing is remembered. */
  readonly key: string | null;
  readonly actorId: string;
  /** What was asked; the same key with another question is refused. */
  readonly request: unknown;
}

export type Question = Once & { readonly at: string };

function hashOf({ request }: Question): string {
  return sha256Of(JSON.stringify(request));
}

/**
 * The kept answer of the same request, or null.
 * @throws DomainError idempotencyKeyReused when the key stood for another request
 */
export async function keptAnswer<T>(reader: Reader, question: Question): Promise<T | null> {
  const { key, actorId } = question;
  const kept = key === null ? null : await findIdempotent(reader, { key, actorId });
  if (kept !== null && kept.requestHash !== hashOf(question)) {
    throw new DomainError('idempotencyKeyReused');
  }
  return kept === null ? null : (kept.body as T);
}

/** Runs the work, or gives the kept answer of the same request; the answer is kept in the same transaction. */
export async function once<T>(tx: Tx, question: Question, work: () => Promise<T>): Promise<T> {
  const kept = await keptAnswer<T>(tx, question);
  if (kept !== null) {
    return kept;
  }
  const answer = await work();
  if (question.key !== null) {
    const { key, actorId, at } = question;
    await saveIdempotent(tx, { key, actorId, requestHash: hashOf(question), status: 200, body: answer, at });
  }
  return answer;
}

/**
 * Runs the work in a transaction of its own, once for its key. Two of the same request at the same moment both find
 * nothing kept; the one that lost then gives the answer of the other instead of its own defeat.
 */
export async function inTransactionOnce<T>(
  { db }: Pick<Dependencies, 'db'>,
  question: Question,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  try {
    return await inTransaction(db, (tx) => once(tx, question, () => work(tx)), options);
  } catch (error) {
    const kept = await keptAnswer<T>(db, question);
    if (kept !== null) {
      return kept;
    }
    throw error;
  }
}
