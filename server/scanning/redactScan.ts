/** Makes a scan anew with regions painted over: what was under them is nowhere in the new file. */
import { askAnyThread, bytesToGive } from './scanThreads';
import type { PageRegion, ScanType } from './scanTypes';

/**
 * @param regions at least one, each on a page that is there
 * @returns a PDF of pictures, all pages of it
 * @throws DomainError notFound (a page that is not there), documentBroken, documentLocked
 */
export async function redactScan(
  bytes: Buffer,
  mediaType: ScanType,
  regions: readonly PageRegion[],
): Promise<{ readonly bytes: Buffer; readonly mediaType: ScanType }> {
  const { bytes: copy, gives } = bytesToGive(bytes);
  const redacted = await askAnyThread({ name: 'redact', input: { bytes: copy, mediaType, regions }, gives });
  return { bytes: Buffer.from(redacted), mediaType: 'application/pdf' };
}
