/** Takes pages out of a scan into a file of their own. */
import { askAnyThread, bytesToGive } from './scanThreads';
import type { ScanType } from './scanTypes';

export interface TakenPages {
  readonly bytes: Buffer;
  readonly mediaType: ScanType;
}

/**
 * Those pages, in that order, as a PDF; the same input gives the same bytes.
 * @throws DomainError notFound (a page that is not there), documentBroken, documentLocked
 */
export async function takePages(bytes: Buffer, mediaType: ScanType, pages: readonly number[]): Promise<TakenPages> {
  const { bytes: copy, gives } = bytesToGive(bytes);
  const taken = await askAnyThread({ name: 'take', input: { bytes: copy, mediaType, pages }, gives });
  return { bytes: Buffer.from(taken), mediaType: 'application/pdf' };
}
