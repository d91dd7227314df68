/** Looks at an uploaded scan: what it is by its content, and how many pages; refuses what cannot be read. */
import type { Dependencies } from '../dependencies';
import type { UploadedFile } from '../files/arrivedFile';
import type { ScanType } from '../reading/scanTypes';
import { cleanFileName } from './cleanFileName';
import { sha256Of } from '../crypto/sha256';

export const MAX_SCANS = 20;

export interface ReadScan {
  readonly fileName: string;
  readonly mediaType: ScanType;
  readonly pages: number;
  /** What is kept: a PDF that could act by itself is kept as pictures of its pages. */
  readonly bytes: Buffer;
  /** Of the bytes as they were handed in; null where they are kept just so. */
  readonly receivedSha256: string | null;
}

/**
 * Reads one uploaded file.
 * @throws DomainError documentTypeNotAllowed, payloadTooLarge, documentLocked, documentBroken, documentActive,
 * documentTooManyPages, documentTooManyPixels
 */
export async function readScan(
  { readers }: Pick<Dependencies, 'readers'>,
  { fileName, bytes }: UploadedFile,
): Promise<ReadScan> {
  const inspected = await readers.inspectScan({ fileName, bytes });
  const isChanged = !inspected.bytes.equals(bytes);
  return { ...inspected, fileName: cleanFileName(fileName), receivedSha256: isChanged ? sha256Of(bytes) : null };
}
