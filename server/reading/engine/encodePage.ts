/** Decides how pages are written as pictures: PNG for the screen, the smaller of two kinds inside a PDF. */
import sharp, { type Sharp } from 'sharp';
import type { Raster } from './raster';

const WHITE = '#ffffff';
const QUALITY = 80;

function pictureOf({ data, width, height, channels }: Raster): Sharp {
  return sharp(data, { raw: { width, height, channels } }).flatten({ background: WHITE });
}

/** As a PNG; the screen wants it soon rather than small. */
export function encodePng(raster: Raster): Promise<Buffer> {
  return pictureOf(raster).png({ compressionLevel: 3, adaptiveFiltering: false }).toBuffer();
}

/** As a JPEG without anything in it but the picture. */
export function encodeJpeg(raster: Raster): Promise<Buffer> {
  return pictureOf(raster).jpeg({ quality: QUALITY }).toBuffer();
}
