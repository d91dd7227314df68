/** Removes what is kept for days, and what stands beside old events of subjects that are no case. */
import type { Reader, Tx } from '../reader';
import { eraseRows, query, updateRows } from '../sql/rows';
import { instantValue } from '../sql/values';
import type { StoredFileName } from '../stores/storedFileStore';
import { OLD_ROWS, OLD_UNREAD, type Bounds } from './due';

/** @returns how many answers went */
export async function eraseOldAnswers(tx: Tx, { answers }: Bounds): Promise<number> {
  return eraseRows(tx, 'idempotent_answers', {
    condition: OLD_ROWS.answers,
    values: [instantValue(tx.dialect, answers)],
  });
}

/** @returns how many messages went, each with what is known of telling it */
export async function eraseToldWebhooks(tx: Tx, { webhookMessages }: Bounds): Promise<number> {
  const values = [instantValue(tx.dialect, webhookMessages)];
  await eraseRows(tx, 'webhook_deliveries', { condition: OLD_ROWS.deliveries, values });
  return eraseRows(tx, 'webhook_events', { condition: OLD_ROWS.webhookMessages, values });
}

/** Files that could not be read and that nobody threw away; the bytes of those that lie in the store. */
export async function oldUnreadFiles(
  reader: Reader,
  { unreadFiles }: Bounds,
): Promise<readonly { readonly id: string; readonly sha256: string | null }[]> {
  const sql = `SELECT id, sha256 FROM unread_files WHERE ${OLD_UNREAD} AND place = 'kept' ORDER BY id`;
  const rows = await query(reader, sql, [instantValue(reader.dialect, unreadFiles)]);
  return rows.map((row) => ({ id: String(row['id']), sha256: row['sha256'] as string | null }));
}

/**
 * Forgets the bytes of a stack, the names of its files, the codes that were read in it and the letters that nobody wanted.
 * That the very same stack came in once is known still.
 */
export async function eraseStack(tx: Tx, batchId: string): Promise<void> {
  const values = [batchId];
  const unwanted = "batch_id = $1 AND status = 'discarded'";
  await eraseRows(tx, 'search_entries', {
    condition: 'record_id IN (SELECT id FROM scanned_letters WHERE batch_id = $1)',
    values,
  });
  await eraseRows(tx, 'letter_fates', {
    condition: `id IN (SELECT id FROM scanned_letters WHERE ${unwanted})`,
    values,
  });
  await eraseRows(tx, 'scanned_letters', { condition: unwanted, values });
  await updateRows(tx, 'scanned_letters', { match: { batchId }, set: { fileName: '' } });
  await eraseRows(tx, 'batch_pages', { condition: 'batch_id = $1', values });
  const nothing = { fileName: '', storedSha256: '', wrappedKey: '', iv: '', authTag: '' };
  await updateRows(tx, 'mail_batches', { match: { id: batchId }, set: nothing });
}

/** The bytes of a stack in the store. */
export function fileOfStack(stack: { readonly id: string; readonly storedSha256: string }): StoredFileName {
  return { id: stack.id, sha256: stack.storedSha256 };
}

/**
 * Sees to it that the files of the database hold nothing of what was removed: SQLite writes zeroes over it, its index of words is
 * written anew without what was taken out (FTS5's own way to do that at once loses words of an index without places), and
 * its log of writes is emptied. A writer waits for the length of it, about a second for each hundred thousand records. PostgreSQL gives the space free itself; its own log and its backups have terms of their own.
 */
export async function leaveNothingBehind(reader: Reader): Promise<void> {
  if (reader.dialect === 'sqlite') {
    await reader.sequelize.query("INSERT INTO search_words (search_words) VALUES ('optimize')");
    await query(reader, 'PRAGMA wal_checkpoint(TRUNCATE)', []);
  }
}
