/** Job: takes away stored bytes that no row knows of, left behind by a program that was killed between writing and committing. */
import { rm } from 'node:fs/promises';
import { inTransaction } from '@desk/db/transaction';
import { filesWithRow, type StoredFileName } from '@desk/db/stores/storedFileStore';
import { sweepRefusedLists } from '../application/refusedFile';
import { scratchFolder } from '../backup/scratchFolder';
import type { Dependencies } from '../dependencies';
import { filesOlderThan } from '../files/oldFiles';
import { uploadsFolder } from '../files/uploadsFolder';

/** A file is written minutes at most before the row that knows it is committed; a day leaves room for any clock. */
const OLD_MS = 24 * 60 * 60_000;

async function unknownOf({ db }: Dependencies, old: readonly StoredFileName[]): Promise<StoredFileName[]> {
  // In a transaction of its own turn: on SQLite no other writer is under way while it looks.
  const needed = await inTransaction(db, (tx) => filesWithRow(tx, old), { unaudited: 'a look, no change' });
  return old.filter((file) => !needed.includes(file));
}

/** Uploads of a program that was killed before it answered, whose keys died with it; and the copy that a killed backup left. */
async function removeLeft({ config }: Dependencies, before: Date): Promise<number> {
  const left = [
    ...(await filesOlderThan(uploadsFolder(config), before)),
    ...(await filesOlderThan(scratchFolder(config), before)),
  ];
  for (const { path } of left) {
    await rm(path, { force: true });
  }
  return left.length;
}

/**
 * One sweep of the document store, of the uploads and of the lists of refused lines.
 * @returns how many files were taken away
 */
export async function sweepFiles(deps: Dependencies): Promise<number> {
  const before = new Date(deps.clock().getTime() - OLD_MS);
  const old = await deps.files.olderThan(before);
  const unknown = old.length === 0 ? [] : await unknownOf(deps, old);
  for (const file of unknown) {
    await deps.files.discard(file.id, file);
  }
  const files = unknown.length + (await removeLeft(deps, before)) + (await sweepRefusedLists(deps));
  if (files > 0) {
    deps.log.info({ files }, 'files that nothing knows of taken away');
  }
  return files;
}
