/** Draws the pages of a TIFF, or the one page of a JPEG or PNG, with libvips. */
import sharp, { type Sharp } from 'sharp';
import { DomainError } from '@desk/shared/contract/errors';
import { MAX_SCAN_PIXELS } from '../scanTypes';
import { POINTS_PER_INCH, type PageSource, type PaperSize, type Raster, type Tone } from './raster';

/** Threads of ours stand beside each other already. */
sharp.concurrency(1);
sharp.cache(false);

const ASSUMED_DPI = 200;
/** Software writes 72 when it does not know; nobody scans that coarsely. */
const LOWEST_CREDIBLE_DPI = 96;
const WHITE = '#ffffff';

interface Picture {
  readonly image: Sharp;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

async function openPicture(bytes: Uint8Array, page: number): Promise<Picture> {
  const image = sharp(bytes, { page: page - 1, pages: 1, limitInputPixels: false, failOn: 'error' });
  const { density, autoOrient } = await image.metadata();
  const { width, height } = autoOrient;
  if (width * height > MAX_SCAN_PIXELS) {
    throw new DomainError('documentTooManyPixels');
  }
  return { image, width, height, dpi: density !== undefined && density >= LOWEST_CREDIBLE_DPI ? density : ASSUMED_DPI };
}

async function sizeOf(bytes: Uint8Array, page: number): Promise<PaperSize> {
  const { width, height, dpi } = await openPicture(bytes, page);
  return { widthPt: (width * POINTS_PER_INCH) / dpi, heightPt: (height * POINTS_PER_INCH) / dpi };
}

async function draw(bytes: Uint8Array, page: number, wanted: { dpi: number; tone: Tone }): Promise<Raster> {
  const { image, width, dpi } = await openPicture(bytes, page);
  const scale = Math.min(1, wanted.dpi / dpi);
  const upright = image.autoOrient().flatten({ background: WHITE });
  const sized = scale < 1 ? upright.resize({ width: Math.max(1, Math.round(width * scale)) }) : upright;
  const isGrey = wanted.tone === 'grey';
  const toned = isGrey ? sized.toColourspace('b-w') : sized.toColourspace('srgb').ensureAlpha();
  const { data, info } = await toned.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: isGrey ? 1 : 4, data };
}

/** @throws DomainError documentBroken */
export async function openImageSource(bytes: Uint8Array): Promise<PageSource> {
  const { pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return {
    pages,
    sizeOf: (page) => sizeOf(bytes, page),
    draw: (page, dpi, tone) => draw(bytes, page, { dpi, tone }),
    close: () => undefined,
  };
}
