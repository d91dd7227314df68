/** Keeps the list of what lies in the scan folder and was not taken in, with the reason, in step with the folder itself. */
import {
  changeUnreadFile,
  filesInFolder,
  insertUnreadFile,
  removeUnreadFile,
  type StoredUnreadFile,
} from '@desk/db/stores/unreadFileStore';
import { inTransaction } from '@desk/db/transaction';
import { isDueAgain, type FolderReason } from '@desk/shared/intake/unreadFile';
import type { Dependencies } from '../../dependencies';
import { stateOf, type FoundFile } from './listFolder';

const WHY = { unaudited: 'what lies in a folder, no change to a case' };
const MAX_INTEGER = 2_147_483_647;

export interface UnreadList {
  /** Whether the file is looked at, now that it is quiet; one that was passed over is not tried for ever. */
  isDue(file: FoundFile): boolean;
  /** Passes a file over, with the reason. */
  passOver(file: FoundFile, reason: FolderReason): Promise<void>;
  /** Takes a file off the list that left the folder. */
  left(path: string): Promise<void>;
}

function newEntry(deps: Dependencies, file: FoundFile, reason: FolderReason): StoredUnreadFile {
  const at = deps.clock().toISOString();
  return {
    id: deps.newId(),
    fileName: file.name,
    place: 'folder',
    path: file.path,
    bytes: Math.min(file.stats.size, MAX_INTEGER),
    reason,
    since: at,
    attempts: 1,
    triedAt: at,
    state: stateOf(file),
    sha256: null,
    wrappedKey: null,
    iv: null,
    authTag: null,
  };
}

/** @param found everything that lies in the folder now; what is no more there leaves the list */
export async function openUnreadList(deps: Dependencies, found: readonly FoundFile[]): Promise<UnreadList> {
  const known = new Map((await filesInFolder(deps.db)).map((file) => [file.path, file]));
  const left = async (path: string): Promise<void> => {
    const entry = known.get(path);
    if (entry !== undefined) {
      known.delete(path);
      await inTransaction(deps.db, (tx) => removeUnreadFile(tx, entry.id), WHY);
    }
  };
  const paths = new Set(found.map(({ path }) => path));
  for (const path of [...known.keys()].filter((one) => !paths.has(one))) {
    await left(path);
  }
  return {
    left,
    isDue(file) {
      const entry = known.get(file.path);
      return entry === undefined || isDueAgain(entry, entry.state !== stateOf(file), deps.clock().getTime());
    },
    async passOver(file, reason) {
      const next = newEntry(deps, file, reason);
      const entry = known.get(file.path);
      if (entry === undefined) {
        known.set(file.path, next);
        await inTransaction(deps.db, (tx) => insertUnreadFile(tx, next), WHY);
        return;
      }
      const { bytes, triedAt, state } = next;
      const attempts = entry.state === state ? entry.attempts + 1 : 1;
      const set = { reason, bytes, triedAt, state, attempts };
      known.set(file.path, { ...entry, ...set });
      await inTransaction(deps.db, (tx) => changeUnreadFile(tx, entry.id, set), WHY);
    },
  };
}
