/** Decides how hard a page is looked at for codes before we say that there is none. */
import { isPlainText } from '@desk/shared/language/plainText';
import type { PageSource, Raster } from './raster';
import { ALL_FORMATS, readBarcodes } from './readBarcodes';
import { readSkewedCode128 } from './readSkewedCode128';

/** Where reading succeeds most, and where what failed there is tried again. */
const FIRST_DPI = 200;
const SECOND_DPI = 300;

/** A code of somebody else's, such as one that franks a letter, may hold bytes that are no text: none of ours does, and no database takes them. */
export function textsOf(codes: readonly { readonly text: string }[]): string[] {
  return [...new Set(codes.map(({ text }) => text).filter(isPlainText))];
}

/** The texts of every code in a picture, each once. */
export async function readRaster(raster: Raster): Promise<string[]> {
  const codes = await readBarcodes(raster, ALL_FORMATS);
  const hasLinear = codes.some(({ format }) => format === 'Code128');
  return textsOf(hasLinear ? codes : [...codes, ...(await readSkewedCode128(raster, codes))]);
}

/** The texts on a page: a page that shows a code at once is not looked at again, for most pages of a stack do. */
export async function readPage(source: PageSource, page: number): Promise<string[]> {
  const raster = await source.draw(page, FIRST_DPI, 'grey');
  const codes = await readBarcodes(raster, ALL_FORMATS);
  if (codes.length > 0) {
    return textsOf(codes);
  }
  const skewed = await readSkewedCode128(raster, codes);
  return skewed.length > 0 ? textsOf(skewed) : readRaster(await source.draw(page, SECOND_DPI, 'grey'));
}
