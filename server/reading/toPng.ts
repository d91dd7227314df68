/** Writes a page as a PNG. */
import { askAnyThread } from './scanThreads';
import type { PageImage } from './scanTypes';

/** @returns the bytes of the PNG, as large as the picture */
export async function toPng({ width, height, pixels }: PageImage): Promise<Buffer> {
  return Buffer.from(await askAnyThread({ name: 'encodeImage', input: { width, height, pixels } }));
}
