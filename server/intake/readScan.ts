/** Looks at an uploaded scan: what it is by its content, and how many pages; refuses what cannot be read. */
import { fileTypeFromBuffer } from 'file-type';
import { DomainError } from '@desk/shared/contract/errors';
import type { UploadedFile } from '../http/route';

export const SCAN_TYPES = ['application/pdf', 'image/tiff', 'image/jpeg', 'image/png'] as const;
export type ScanType = (typeof SCAN_TYPES)[number];
export const MAX_SCAN_BYTES = 50 * 1024 * 1024;
export const MAX_SCANS = 20;
const MAX_PAGES = 500;

export interface ReadScan {
  readonly fileName: string;
  readonly mediaType: ScanType;
  /** Null where the pages of an image format are counted later. */
  readonly pages: number | null;
  readonly bytes: Buffer;
}

/** A name to show: no path, no control characters, not endless. */
function cleanName(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  const visible = [...base].filter((character) => character >= ' ' && character !== '\u007f').join('');
  return visible.slice(-120) || 'scan';
}

/** A PDF that is broken or locked is refused here, not found out at the bench. */
async function countPages(bytes: Buffer): Promise<number> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    stopAtErrors: true,
    verbosity: 0,
  });
  try {
    return (await task.promise).numPages;
  } catch {
    throw new DomainError('documentBroken');
  } finally {
    await task.destroy();
  }
}

/**
 * Reads one uploaded file.
 * @throws DomainError documentTypeNotAllowed, documentBroken (unreadable, locked, no or too many pages)
 */
export async function readScan({ fileName, bytes }: UploadedFile): Promise<ReadScan> {
  const detected = await fileTypeFromBuffer(bytes);
  const mediaType = SCAN_TYPES.find((type) => type === detected?.mime);
  if (mediaType === undefined) {
    throw new DomainError('documentTypeNotAllowed', { allowed: SCAN_TYPES });
  }
  const pages = mediaType === 'application/pdf' ? await countPages(bytes) : mediaType === 'image/tiff' ? null : 1;
  if (pages !== null && (pages < 1 || pages > MAX_PAGES)) {
    throw new DomainError('documentBroken');
  }
  return { fileName: cleanName(fileName), mediaType, pages, bytes };
}
