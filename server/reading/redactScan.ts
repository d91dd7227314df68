/** Makes a scan anew with regions painted over: what was under them is nowhere in the new file. */
import { askAnyThread, bytesToGive } from './scanThreads';
import type { PageRegion, ScanType } from './scanTypes';

export interface RedactedScan {
  readonly bytes: Buffer;
  readonly mediaType: ScanType;
}

/**
 * @param regions at least one, each on a page that is there
 * @returns a PDF of pictures, all pages of it
 * @throws DomainError notFound (a page that is not there), documentBroken, documentLocked
 */
export async function redactScan(
  bytes: Buffer,
  mediaType: ScanType,
  regions: readonly PageRegion[],
): Promise<RedactedScan> {
  const { bytes: copy, gives } = bytesToGive(bytes);
  const redacted = await askAnyThread({ name: 'redact', input: { bytes: copy, mediaType, regions }, gives });
  return { bytes: Buffer.from(redacted), mediaType: 'application/pdf' };
}

/**
 * The same for a stack of many letters: only pages with a region are drawn anew, where the pages of the file stand apart;
 * a TIFF stays a TIFF then.
 */
export async function redactStack(
  bytes: Buffer,
  mediaType: ScanType,
  regions: readonly PageRegion[],
): Promise<RedactedScan> {
  const { bytes: copy, gives } = bytesToGive(bytes);
  const redacted = await askAnyThread({ name: 'redactSome', input: { bytes: copy, mediaType, regions }, gives });
  const made = Buffer.from(redacted);
  return { bytes: made, mediaType: made.subarray(0, 5).toString('latin1') === '%PDF-' ? 'application/pdf' : mediaType };
}
