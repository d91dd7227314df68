/** Decides which engine draws a file, and refuses one with no pages or too many. */
import { DomainError } from '@desk/shared/contract/errors';
import { MAX_SCAN_PAGES, type ScanType } from '../scanTypes';
import { openImageSource } from './imageSource';
import { openPdfSource } from './pdfSource';
import type { PageSource } from './raster';

/** @throws DomainError documentLocked, documentBroken, documentTooManyPages */
export async function openSource(bytes: Uint8Array, mediaType: ScanType): Promise<PageSource> {
  const source = mediaType === 'application/pdf' ? await openPdfSource(bytes) : await openImageSource(bytes);
  if (source.pages < 1 || source.pages > MAX_SCAN_PAGES) {
    source.close();
    throw new DomainError(source.pages < 1 ? 'documentBroken' : 'documentTooManyPages');
  }
  return source;
}

/** Refuses a page that is not there: whoever asks for it counted wrongly. */
export function requirePage(source: PageSource, page: number): void {
  if (!Number.isInteger(page) || page < 1 || page > source.pages) {
    throw new DomainError('notFound');
  }
}
