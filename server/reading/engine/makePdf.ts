/** Makes a PDF of pictures: it holds no scripts, links, forms or attachments, and the same pictures give the same bytes. */
import { PDFDocument } from 'pdf-lib';
import { encodeJpeg } from './encodePage';
import type { PageSource, Raster } from './raster';

/** Sharp enough to read small print, coarse enough to keep forty pages small. */
const KEPT_DPI = 200;

/**
 * @param source where the pages come from
 * @param pages which of them, in this order
 * @param change draws on a page before it is kept; leaves it as it is when left out
 */
export async function makePdf(
  source: PageSource,
  pages: readonly number[],
  change: (raster: Raster, page: number) => Raster = (raster) => raster,
): Promise<Uint8Array> {
  const target = await PDFDocument.create({ updateMetadata: false });
  for (const page of pages) {
    const { widthPt, heightPt } = await source.sizeOf(page);
    const raster = change(await source.draw(page, KEPT_DPI, 'colour'), page);
    const picture = await target.embedJpg(await encodeJpeg(raster));
    target.addPage([widthPt, heightPt]).drawImage(picture, { x: 0, y: 0, width: widthPt, height: heightPt });
  }
  return target.save({ addDefaultPage: false });
}

/** The numbers of all pages of a file. */
export function allPages({ pages }: Pick<PageSource, 'pages'>): number[] {
  return Array.from({ length: pages }, (_, index) => index + 1);
}
