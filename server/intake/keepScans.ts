/** Stores the scans of a letter before its transaction, writes them down inside it, and takes away what stayed unknown. */
import type { Reader, Tx } from '@desk/db/reader';
import { findDocument, findDocumentBySha, insertDocument } from '@desk/db/stores/mailItemStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import type { UploadedFile } from '../files/arrivedFile';
import { sha256Of } from '../crypto/sha256';
import type { StoredBytes } from './documentFiles';
import { readScan, type ReadScan } from './readScan';

export interface KeptScan {
  readonly id: string;
  readonly scan: ReadScan;
  readonly stored: StoredBytes;
}

/**
 * The same bytes twice are the same letter: whoever holds them in hand is told where they already are.
 * @throws DomainError duplicateDocument
 */
export async function refuseDuplicates(reader: Reader, files: readonly UploadedFile[]): Promise<void> {
  const hashes = files.map(({ bytes }) => sha256Of(bytes));
  for (const hash of hashes) {
    const known = await findDocumentBySha(reader, hash);
    if (known !== null || hashes.indexOf(hash) !== hashes.lastIndexOf(hash)) {
      throw new DomainError('duplicateDocument', { allowed: known === null ? [] : [known.mailItemId] });
    }
  }
}

/** Reads all before it stores the first, so that one bad file refuses the letter whole. */
async function storeScans(deps: Dependencies, files: readonly UploadedFile[]): Promise<KeptScan[]> {
  const scans: ReadScan[] = [];
  for (const file of files) {
    scans.push(await readScan(deps, file));
  }
  const kept: KeptScan[] = [];
  for (const scan of scans) {
    const id = deps.newId();
    kept.push({ id, scan, stored: await deps.files.store(id, scan.bytes) });
  }
  return kept;
}

/** Bytes that no letter knows of would lie there for ever; the database says which those are, whatever happened. */
async function discardUnknown(deps: Dependencies, scans: readonly KeptScan[]): Promise<void> {
  for (const { id, stored } of scans) {
    if ((await findDocument(deps.db, id)) === null) {
      await deps.files.discard(id, stored);
    }
  }
}

/**
 * Does the work with the files stored; what the work did not write down is gone afterwards.
 * @throws DomainError duplicateDocument, and every refusal of a file by readScan
 */
export async function withScans<T>(
  deps: Dependencies,
  files: readonly UploadedFile[],
  work: (scans: readonly KeptScan[]) => Promise<T>,
): Promise<T> {
  await refuseDuplicates(deps.db, files);
  const scans = await storeScans(deps, files);
  try {
    return await work(scans);
  } finally {
    await discardUnknown(deps, scans);
  }
}

export interface ScansOfLetter {
  readonly mailItemId: string;
  readonly scans: readonly KeptScan[];
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Writes the scans of a letter down. */
export async function insertScans(tx: Tx, { mailItemId, scans, at }: ScansOfLetter): Promise<void> {
  for (const { id, scan, stored } of scans) {
    const { bytes, ...facts } = scan;
    await insertDocument(tx, { id, mailItemId, ...facts, bytes: bytes.length, ...stored, storedAt: at });
  }
}
