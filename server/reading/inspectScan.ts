/** Looks at a file that was handed in: what it is by its content, and whether it can be taken in. */
import { DomainError } from '@desk/shared/contract/errors';
import { askAnyThread, bytesToGive } from './scanThreads';
import { MAX_SCAN_BYTES, SCAN_TYPES, type ScanType } from './scanTypes';

export interface InspectedScan {
  readonly mediaType: ScanType;
  readonly pages: number;
  /** What may be kept: a PDF that could act by itself comes back as pictures of its pages. */
  readonly bytes: Buffer;
}

/**
 * @param file as handed in; its name tells nothing about its type
 * @throws DomainError documentTypeNotAllowed, payloadTooLarge, documentUnfolds, documentLocked, documentBroken, documentActive,
 * documentTooManyPages, documentTooManyPixels
 */
export async function inspectScan({ bytes }: { fileName: string; bytes: Buffer }): Promise<InspectedScan> {
  if (bytes.length > MAX_SCAN_BYTES) {
    throw new DomainError('payloadTooLarge');
  }
  const { fileTypeFromBuffer } = await import('file-type');
  const detected = await fileTypeFromBuffer(bytes);
  const mediaType = SCAN_TYPES.find((type) => type === detected?.mime);
  if (mediaType === undefined) {
    throw new DomainError('documentTypeNotAllowed', { allowed: SCAN_TYPES });
  }
  const { bytes: copy, gives } = bytesToGive(bytes);
  const { pages, replaced } = await askAnyThread({ name: 'inspect', input: { bytes: copy, mediaType }, gives });
  return { mediaType, pages, bytes: replaced === null ? bytes : Buffer.from(replaced) };
}
