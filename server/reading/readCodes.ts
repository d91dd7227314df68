/** Reads the codes on a page: every Data Matrix, QR and Code 128, upside down and skewed by up to ten degrees too. */
import { askAnyThread, bytesToGive } from './scanThreads';
import type { OpenScan, PageImage } from './scanTypes';

/** The texts of the codes in a picture, each once. */
export function readCodes({ width, height, pixels }: PageImage): Promise<string[]> {
  const { bytes, gives } = bytesToGive(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.length));
  const copy = new Uint8ClampedArray(bytes.buffer);
  return askAnyThread({ name: 'readImage', input: { width, height, pixels: copy }, gives });
}

/** The texts of the codes on a page, drawn as sharp as reading needs; tried sharper when nothing was read. */
export function readPageCodes(scan: OpenScan, page: number): Promise<string[]> {
  return scan.codes(page);
}
