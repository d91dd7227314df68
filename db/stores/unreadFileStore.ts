/** Keeps which files of the scan folder were not read, and what opens those that were taken out of it. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { UnreadFile } from '@desk/shared/intake/unreadFile';
import type { StoredUnreadFile } from '../models/mailRows';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { changeReturning, insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';

export type { StoredUnreadFile } from '../models/mailRows';

/** Adds a file. Throws StorageError `unique` when the same bytes are kept already. */
export async function insertUnreadFile(tx: Tx, file: StoredUnreadFile): Promise<void> {
  await insertRows(tx, 'unread_files', [file]);
}

/** The file with what opens it, or null. */
export async function findUnreadFile(reader: Reader, id: string): Promise<StoredUnreadFile | null> {
  return rowWith(reader, 'unread_files', { id });
}

/** The file that is kept with these bytes (SHA-256, hex), or null. */
export async function findKeptFile(reader: Reader, sha256: string): Promise<StoredUnreadFile | null> {
  return rowWith(reader, 'unread_files', { sha256 });
}

/** Every file that was passed over and lay in the folder at the last look. */
export async function filesInFolder(reader: Reader): Promise<StoredUnreadFile[]> {
  return rowsWith(reader, 'unread_files', { match: { place: 'folder' }, order: [['path', 'ASC']] });
}

/** Changes what is known of a file; false when it is gone by now. */
export async function changeUnreadFile(
  tx: Tx,
  id: string,
  set: Partial<Pick<StoredUnreadFile, 'reason' | 'attempts' | 'triedAt' | 'state' | 'bytes'>>,
): Promise<boolean> {
  return (await updateRows(tx, 'unread_files', { match: { id }, set })) === 1;
}

/** Takes a file off the list; false when somebody else did so before. */
export async function removeUnreadFile(tx: Tx, id: string): Promise<boolean> {
  return (await changeReturning(tx, 'DELETE FROM unread_files WHERE id = $1 RETURNING id', [id])).length === 1;
}

/** What staff may see of a file: not what opens it. */
export function shownUnreadFile(file: StoredUnreadFile): UnreadFile {
  const { id, fileName, place, path, bytes, reason, since, attempts } = file;
  return { id, fileName, place, path, bytes, reason, since, attempts };
}

/** A page of files. */
export async function listUnreadFiles(reader: Reader, listed: ListQuery): Promise<Page<UnreadFile>> {
  const { rows, ...total } = await listRows(reader, { resource: 'unread-files', table: 'unread_files' }, listed);
  return { ...total, rows: rows.map(shownUnreadFile) };
}
