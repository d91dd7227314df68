/** Opens the bytes of a batch, and takes the pages of one letter out of them. */
import type { StoredBatch } from '@desk/db/stores/mailBatchStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { Dependencies } from '../dependencies';
import type { UploadedFile } from '../files/arrivedFile';
import type { ScanType } from '../reading/scanTypes';

export interface BatchFile {
  readonly bytes: Buffer;
  readonly mediaType: ScanType;
}

/** @throws DomainError notFound once its term is over and its bytes are gone; Error when file or key was tampered with */
export async function readBatchFile({ files }: Dependencies, batch: StoredBatch): Promise<BatchFile> {
  const { storedSha256: sha256, wrappedKey, iv, authTag } = batch;
  if (wrappedKey === '') {
    throw new DomainError('notFound');
  }
  const bytes = await files.read(batch.id, { sha256, wrappedKey, iv, authTag });
  // The type was told from the content when the batch was received.
  return { bytes, mediaType: batch.mediaType as ScanType };
}

function pageRange(pages: readonly number[]): string {
  const [first = 0] = pages;
  const last = pages.at(-1) ?? first;
  const isRun = pages.every((page, at) => page === first + at);
  return first === last ? String(first) : isRun ? `${String(first)}-${String(last)}` : pages.join('+').slice(0, 40);
}

/** The pages of one letter as a file of their own, named after the stack and its pages; the same letter gives the same bytes. */
export async function takeLetter(
  { readers }: Dependencies,
  { file, batch, letter }: { readonly file: BatchFile; readonly batch: StoredBatch; readonly letter: ScannedLetter },
): Promise<UploadedFile> {
  const { bytes } = await readers.takePages(file.bytes, file.mediaType, letter.pages);
  const name = batch.fileName.replace(/\.[^.]*$/, '').slice(0, 60);
  return { fileName: `${name} p${pageRange(letter.pages)}.pdf`, bytes };
}
