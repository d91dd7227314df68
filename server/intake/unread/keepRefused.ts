/** Keeps a file that the scan folder brought and the desk does not take: sealed as every scan is, until somebody settled it. */
import { findKeptFile, insertUnreadFile, type StoredUnreadFile } from '@desk/db/stores/unreadFileStore';
import { inTransaction } from '@desk/db/transaction';
import type { Dependencies } from '../../dependencies';
import type { UploadedFile } from '../../files/arrivedFile';
import { cleanFileName } from '../cleanFileName';
import { sha256Of } from '../../crypto/sha256';

export interface RefusedFile extends UploadedFile {
  /** Where it lay in the folder. */
  readonly path: string;
  /** Error code of the refusal. */
  readonly reason: string;
}

/** The file that is kept with these very bytes, or null. */
export function keptWith({ db }: Pick<Dependencies, 'db'>, bytes: Buffer): Promise<StoredUnreadFile | null> {
  return findKeptFile(db, sha256Of(bytes));
}

/**
 * Seals a refused file and writes it down; the same bytes are kept once.
 * @throws DomainError storageFull
 */
export async function keepRefused(deps: Dependencies, { fileName, path, reason, bytes }: RefusedFile): Promise<void> {
  if ((await keptWith(deps, bytes)) !== null) {
    return;
  }
  const id = deps.newId();
  const at = deps.clock().toISOString();
  const stored = await deps.files.store(id, bytes);
  const file: StoredUnreadFile = {
    id,
    fileName: cleanFileName(fileName),
    place: 'kept',
    path,
    bytes: bytes.length,
    reason,
    since: at,
    attempts: 1,
    triedAt: at,
    state: '',
    ...stored,
  };
  try {
    const unaudited = 'the refusal has its own event';
    await inTransaction(deps.db, (tx) => insertUnreadFile(tx, file), { unaudited });
  } catch (error) {
    await deps.files.discard(id, stored);
    if ((await keptWith(deps, bytes)) === null) {
      throw error;
    }
  }
}
