/** Looks whether the document store still holds what the rows say: every file is there, and a share of them is read to its end. */
import {
  filesOfTable,
  filesOfRows,
  TABLES_WITH_FILES,
  type FileOfRow,
  type TableWithFiles,
} from '@desk/db/stores/storedFileStore';
import { findDocument } from '@desk/db/stores/mailItemStore';
import type { Finding } from '@desk/db/trail/findings';
import { caseChain } from '@desk/shared/audit/chainOf';
import { sha256Of } from '../crypto/sha256';
import type { Dependencies } from '../dependencies';

/** Nights in which every file was read once. */
const NIGHTS = 28;
const DAY_MS = 24 * 60 * 60_000;

/** Which files are read, by the SHA-256 that they should have and by their row. */
export type FilesToRead = (sha256: string, rowId: string) => boolean;

/** A share of the store that changes from night to night: reading all of it would keep a disk busy until morning. */
export function ofTonight(now: Date): (sha256: string) => boolean {
  const turn = Math.floor(now.getTime() / DAY_MS) % NIGHTS;
  return (sha256) => Number.parseInt(sha256.slice(0, 8), 16) % NIGHTS === turn;
}

export interface FilesLookedAt {
  readonly files: number;
  readonly filesRead: number;
}

type Parts = Pick<Dependencies, 'db' | 'files'>;

/** What is wrong with the bytes; null when they are those that were stored. */
async function faultOf(
  { files }: Parts,
  { file }: FileOfRow,
  isRead: boolean,
): Promise<'documentMissing' | 'documentChanged' | null> {
  if (!(await files.has(file))) {
    return 'documentMissing';
  }
  if (!isRead) {
    return null;
  }
  try {
    const bytes = await files.read(file.id, file);
    return sha256Of(bytes) === file.sha256 ? null : 'documentChanged';
  } catch {
    // Whatever keeps it from being opened: its key, its tag or its bytes are others than those that were kept.
    return (await files.has(file)) ? 'documentChanged' : 'documentMissing';
  }
}

/** Whether the row still says so: it may have been redacted, erased or drawn anew while it was looked at. */
async function isStillNeeded({ db }: Parts, table: TableWithFiles, { rowId, file }: FileOfRow): Promise<boolean> {
  const { files } = await filesOfTable(db, table, { from: rowId, limit: 1 });
  return files.some((now) => now.rowId === rowId && now.file.id === file.id && now.file.sha256 === file.sha256);
}

/** Whose case a scan belongs to, so that whoever hears of it finds the letter. */
async function caseOf({ db }: Parts, table: TableWithFiles, { rowId }: FileOfRow): Promise<Pick<Finding, 'chain'>> {
  const document = table === 'documents' ? await findDocument(db, rowId) : null;
  return document === null ? {} : { chain: caseChain(document.applicationId) };
}

/**
 * @param isRead which files are read to their end, beside looking whether they are there
 * @param tell gets each row whose file is gone or not what was stored
 * @returns how many rows need a file, and how many files were read
 * @throws StorageError
 */
export async function verifyFiles(
  deps: Parts,
  { isRead, tell }: { readonly isRead: FilesToRead; readonly tell: (finding: Finding) => void },
): Promise<FilesLookedAt> {
  let [files, filesRead] = [0, 0];
  for (const table of TABLES_WITH_FILES) {
    for await (const row of filesOfRows(deps.db, table)) {
      const reads = isRead(row.file.sha256, row.rowId);
      files += 1;
      filesRead += reads ? 1 : 0;
      const code = await faultOf(deps, row, reads);
      if (code !== null && (await isStillNeeded(deps, table, row))) {
        tell({ code, table, id: row.rowId, ...(await caseOf(deps, table, row)) });
      }
    }
  }
  return { files, filesRead };
}
