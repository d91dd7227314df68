/** Keeps batches of scans and how far each has been read; one worker at a time reads a batch, under a lease. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import { LETTER_STATUSES, type LetterStatus, type MailBatch, type ReadPage } from '@desk/shared/intake/mailBatch';
import type { StoredBatch } from '../models/mailRows';
import type { Reader, Tx } from '../reader';
import { parameters } from '../sql/parameters';
import { listRows, type Page } from '../sql/list';
import { changeReturning, columnList, insertRows, query, rowsWith, rowWith, updateRows } from '../sql/rows';
import { instantValue, readRow } from '../sql/values';

export type { StoredBatch } from '../models/mailRows';
/** A batch as it comes in: nothing read, nobody's. */
export type NewBatch = Omit<
  StoredBatch,
  'status' | 'refusal' | 'finishedAt' | 'attempts' | 'leaseOwner' | 'leaseUntil' | 'turnAt'
>;

/** Adds a batch that waits for the reader. Throws StorageError `unique` when the same bytes are here already. */
export async function insertBatch(tx: Tx, batch: NewBatch): Promise<void> {
  await insertRows(tx, 'mail_batches', [
    {
      ...batch,
      status: 'queued',
      refusal: null,
      finishedAt: null,
      attempts: 0,
      leaseOwner: null,
      leaseUntil: null,
      turnAt: batch.createdAt,
    },
  ]);
}

async function countBy(
  reader: Reader,
  { table, column, ids }: { readonly table: string; readonly column: string; readonly ids: readonly string[] },
): Promise<(id: string, value?: string) => number> {
  const params = parameters();
  const wanted = ids.map((id) => params.bind(id)).join(', ');
  const sql =
    `SELECT batch_id, ${column} AS value, COUNT(*) AS total FROM ${table} ` +
    `WHERE batch_id IN (${wanted}) GROUP BY batch_id, ${column}`;
  const rows = ids.length === 0 ? [] : await query(reader, sql, params.values);
  const totals = new Map(rows.map((row) => [`${String(row['batch_id'])}/${String(row['value'])}`, row['total']]));
  return (id, value = id) => Number(totals.get(`${id}/${value}`) ?? 0);
}

async function withCounts(reader: Reader, rows: readonly StoredBatch[]): Promise<MailBatch[]> {
  const ids = rows.map(({ id }) => id);
  const pages = await countBy(reader, { table: 'batch_pages', column: 'batch_id', ids });
  const letters = await countBy(reader, { table: 'scanned_letters', column: 'status', ids });
  return rows.map(({ id, fileName, mediaType, bytes, sha256, source, status, refusal, ...row }) => {
    const { pages: total, receivedOn, createdById, createdByName, createdAt, finishedAt } = row;
    const counted = LETTER_STATUSES.map((one): [LetterStatus, number] => [one, letters(id, one)]);
    return {
      id,
      fileName,
      mediaType,
      bytes,
      sha256,
      source,
      status,
      refusal,
      pages: total,
      pagesRead: pages(id),
      receivedOn,
      createdById,
      createdByName,
      createdAt,
      finishedAt,
      letters: Object.fromEntries(counted) as Record<LetterStatus, number>,
    };
  });
}

/** The batch with this id and how far it is, or null. */
export async function findBatch(reader: Reader, id: string): Promise<MailBatch | null> {
  const [batch] = await withCounts(reader, await rowsWith(reader, 'mail_batches', { match: { id } }));
  return batch ?? null;
}

/** The batch with what opens its bytes, or null. */
export async function findStoredBatch(reader: Reader, id: string): Promise<StoredBatch | null> {
  return rowWith(reader, 'mail_batches', { id });
}

/** The batch that was handed in with these bytes, or null. */
export async function findBatchBySha(reader: Reader, sha256: string): Promise<StoredBatch | null> {
  return rowWith(reader, 'mail_batches', { sha256 });
}

/**
 * Takes the batch that waits longest for its turn, is not finished and is read by no living worker; counts an attempt.
 * @param tx a short transaction: the reading happens after it, under the lease
 * @param claim `now` and `leaseUntil` are moments; `workerId` names who holds the lease
 * @returns the batch, or null when there is nothing to read
 */
export async function claimBatch(
  tx: Tx,
  claim: { readonly workerId: string; readonly now: string; readonly leaseUntil: string },
): Promise<StoredBatch | null> {
  const skip = tx.dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : '';
  const due =
    `SELECT id FROM mail_batches WHERE status IN ('queued', 'reading') ` +
    `AND (lease_until IS NULL OR lease_until <= $3) ORDER BY turn_at, id LIMIT 1${skip}`;
  const sql =
    `UPDATE mail_batches SET status = 'reading', lease_owner = $1, lease_until = $2, attempts = attempts + 1 ` +
    `WHERE id IN (${due}) RETURNING ${columnList('mail_batches')}`;
  const { workerId, leaseUntil, now } = claim;
  const values = [workerId, instantValue(tx.dialect, leaseUntil), instantValue(tx.dialect, now)];
  const [row] = await changeReturning(tx, sql, values);
  return row === undefined ? null : readRow(tx.dialect, 'mail_batches', row);
}

/** Whether another batch waits than this one, whose worker could give way to it. */
export async function anotherWaits(
  reader: Reader,
  { id, now }: { readonly id: string; readonly now: string },
): Promise<boolean> {
  const sql =
    `SELECT id FROM mail_batches WHERE status IN ('queued', 'reading') AND id <> $1 ` +
    `AND (lease_until IS NULL OR lease_until <= $2) LIMIT 1`;
  return (await query(reader, sql, [id, instantValue(reader.dialect, now)])).length > 0;
}

/**
 * Puts a batch behind all others that wait now.
 * @param turn `at` is the moment; nothing happens when another worker has the batch by now
 */
export async function endTurn(
  tx: Tx,
  { id, workerId, at }: { readonly id: string; readonly workerId: string; readonly at: string },
): Promise<void> {
  await updateRows(tx, 'mail_batches', { match: { id, leaseOwner: workerId }, set: { turnAt: at } });
}

/**
 * Holds a batch longer after a step that succeeded, or gives it back with null.
 * @returns false when another worker has it by now
 */
export async function extendLease(
  tx: Tx,
  { id, workerId, leaseUntil }: { readonly id: string; readonly workerId: string; readonly leaseUntil: string | null },
): Promise<boolean> {
  const set = leaseUntil === null ? { leaseOwner: null, leaseUntil, attempts: 0 } : { leaseUntil, attempts: 0 };
  return (await updateRows(tx, 'mail_batches', { match: { id, leaseOwner: workerId }, set })) === 1;
}

/**
 * Holds a batch longer while a step of it is still under way; unlike a step that succeeded it forgives no failed attempt.
 * @returns false when another worker has it by now
 */
export async function holdBatch(
  tx: Tx,
  { id, workerId, leaseUntil }: { readonly id: string; readonly workerId: string; readonly leaseUntil: string },
): Promise<boolean> {
  return (await updateRows(tx, 'mail_batches', { match: { id, leaseOwner: workerId }, set: { leaseUntil } })) === 1;
}

/** Ends a batch that this worker holds; false when another one has it by now. */
export async function finishBatch(
  tx: Tx,
  end: { readonly id: string; readonly workerId: string; readonly refusal: string | null; readonly at: string },
): Promise<boolean> {
  const { id, workerId, refusal, at } = end;
  const status = refusal === null ? 'done' : 'refused';
  const set = { status, refusal, finishedAt: at, leaseOwner: null, leaseUntil: null } as const;
  return (await updateRows(tx, 'mail_batches', { match: { id, leaseOwner: workerId, status: 'reading' }, set })) === 1;
}

/**
 * Puts another stored file in the place of a batch's; its old key is overwritten.
 * @returns false when somebody else replaced it meanwhile
 */
export async function replaceBatchFile(
  tx: Tx,
  { id, wrappedKey }: Pick<StoredBatch, 'id' | 'wrappedKey'>,
  set: Pick<StoredBatch, 'storedSha256' | 'wrappedKey' | 'iv' | 'authTag' | 'mediaType'>,
): Promise<boolean> {
  return (await updateRows(tx, 'mail_batches', { match: { id, wrappedKey }, set })) === 1;
}

/** Keeps what was read on a page. Throws StorageError `unique` when that page was read already. */
export async function insertPage(
  tx: Tx,
  page: ReadPage & { readonly id: string; readonly batchId: string; readonly readAt: string },
): Promise<void> {
  await insertRows(tx, 'batch_pages', [page]);
}

/** The pages of a batch that were read, in their order. */
export async function pagesOf(reader: Reader, batchId: string): Promise<ReadPage[]> {
  const rows = await rowsWith(reader, 'batch_pages', { match: { batchId }, order: [['page', 'ASC']] });
  return rows.map(({ page, codes }) => ({ page, codes }));
}

/** A page of batches, each with how far it is. */
export async function listBatches(reader: Reader, listed: ListQuery): Promise<Page<MailBatch>> {
  const { rows, ...total } = await listRows(reader, { resource: 'mail-batches', table: 'mail_batches' }, listed);
  return { ...total, rows: await withCounts(reader, rows) };
}
