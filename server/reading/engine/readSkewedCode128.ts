/** A second try at Code 128 on a skewed or grainy page: straighten it, then average the bars along their length. */
import sharp from 'sharp';
import type { Raster } from './raster';
import { readBarcodes, type Barcode } from './readBarcodes';

/** Tried when no square code says how far the page is turned; each of them reads about five degrees around it. */
const GUESSES: readonly number[] = [0, 8, -8];
const STRETCH = 2;
const SQUEEZE = 6;

/** Degrees clockwise between -45 and 45, from the upper edge of a square code; undefined when there is none. */
function skewOf(codes: readonly Barcode[]): number | undefined {
  const square = codes.find(({ format }) => format !== 'Code128');
  return square && square.turned - 90 * Math.round(square.turned / 90);
}

/** The corners that turning adds must look like the paper, or a pale page no longer has a clear black and white. */
function paperOf({ data, channels }: Raster): { r: number; g: number; b: number } {
  const sample: number[] = [];
  const step = channels * Math.max(1, Math.floor(data.length / channels / 5000));
  for (let at = 0; at < data.length; at += step) {
    sample.push(data[at] ?? 255);
  }
  sample.sort((one, other) => one - other);
  const grey = sample[sample.length >> 1] ?? 255;
  return { r: grey, g: grey, b: grey };
}

async function straighten(raster: Raster, angle: number): Promise<Raster> {
  const { width, height, channels, data } = raster;
  const turned = await sharp(data, { raw: { width, height, channels } })
    .toColourspace('b-w')
    .rotate(-angle, { background: paperOf(raster) })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { data: pixels, info } = await sharp(turned.data, { raw: turned.info })
    .resize({
      width: turned.info.width * STRETCH,
      height: Math.max(1, Math.round(turned.info.height / SQUEEZE)),
      fit: 'fill',
      kernel: 'cubic',
    })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 1, data: pixels };
}

/**
 * ZXing reads linear codes along rows only, so one of 70 by 10 mm is lost beyond about eight degrees.
 * @param known codes already read on this page: a square one among them tells the skew
 */
export async function readSkewedCode128(raster: Raster, known: readonly Barcode[]): Promise<Barcode[]> {
  const skew = skewOf(known);
  for (const angle of skew === undefined ? GUESSES : [skew]) {
    const codes = await readBarcodes(await straighten(raster, angle), ['Code128']);
    if (codes.length > 0) {
      return codes;
    }
  }
  return [];
}
