import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../dispatch/letters/readPdf';
import { openScan } from './openScan';
import { redactScan, redactStack } from './redactScan';
import type { PageRegion, ScanType } from './scanTypes';
import { contractPdf, scannedPage, tiffOf } from './testing/contractScans';

const REGION: PageRegion = { page: 2, left: 0.25, top: 0.5, width: 0.5, height: 0.25 };
const PAPER = 240;

/** The brightest value inside a part of a page, given in fractions. */
async function brightness(
  bytes: Buffer,
  page: number,
  part: Omit<PageRegion, 'page'>,
  type: ScanType = 'application/pdf',
): Promise<number> {
  const scan = await openScan(bytes, type);
  const { width, height, pixels } = await scan.render(page, 100);
  await scan.close();
  const box = {
    left: Math.round(part.left * width),
    top: Math.round(part.top * height),
    width: Math.round(part.width * width),
    height: Math.round(part.height * height),
  };
  const cut = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .extract(box)
    .removeAlpha()
    .png()
    .toBuffer();
  const { channels } = await sharp(cut).stats();
  return Math.max(...channels.map(({ max }) => max));
}

/** A little inside, since a JPEG blurs its edges. */
const INSIDE = { left: 0.27, top: 0.51, width: 0.46, height: 0.23 };

describe('a redacted scan', () => {
  it.each([
    ['application/pdf', contractPdf],
    ['image/tiff', async () => tiffOf([await scannedPage(1), await scannedPage(2)])],
  ] as [ScanType, () => Promise<Buffer>][])(
    'made of %s has the region black and the rest as it was',
    async (type, make) => {
      const { bytes, mediaType } = await redactScan(await make(), type, [REGION]);
      expect(mediaType).toBe('application/pdf');
      const brightestInside = await brightness(bytes, 2, INSIDE);
      expect(brightestInside).toBeLessThan(40);
      const brightestOfFirst = await brightness(bytes, 1, INSIDE);
      expect(brightestOfFirst).toBeGreaterThan(PAPER);
      const brightestAbove = await brightness(bytes, 2, { left: 0, top: 0, width: 1, height: 0.45 });
      expect(brightestAbove).toBeGreaterThan(PAPER);
    },
  );

  it('holds no letter of its text any more, on no page', async () => {
    const before = await readPdf(await contractPdf());
    expect(before.map(({ text }) => text.length > 50)).toEqual([true, true, true]);
    const { bytes } = await redactScan(await contractPdf(), 'application/pdf', [REGION]);
    expect((await readPdf(bytes)).map(({ items }) => items.length)).toEqual([0, 0, 0]);
  });

  it('is refused for a page that is not there', async () => {
    const wrong = redactScan(await contractPdf(), 'application/pdf', [{ ...REGION, page: 4 }]);
    await expect(wrong).rejects.toMatchObject({ code: 'notFound' });
  });

  it('stays within the page when the region reaches beyond it', async () => {
    const beyond = { page: 1, left: 0.9, top: 0.9, width: 1, height: 1 };
    const { bytes } = await redactScan(await contractPdf(), 'application/pdf', [beyond]);
    expect(await brightness(bytes, 1, { left: 0.92, top: 0.92, width: 0.07, height: 0.07 })).toBeLessThan(40);
    expect(await brightness(bytes, 1, { left: 0, top: 0.92, width: 0.05, height: 0.07 })).toBeGreaterThan(PAPER);
  });
});

describe('a redacted stack', () => {
  it('made of TIFF stays one: only the page is drawn anew, every other one is what it was, byte for byte', async () => {
    const pages = [await scannedPage(1), await scannedPage(2), await scannedPage(3)];
    const stack = await tiffOf(pages);
    const { bytes, mediaType } = await redactStack(stack, 'image/tiff', [REGION]);
    expect(mediaType).toBe('image/tiff');
    const marked = Buffer.concat([bytes, Buffer.from('\n%a mark of its own\n')]);
    expect((await sharp(marked).metadata()).pages).toBe(3);
    expect(await brightness(marked, 2, INSIDE, 'image/tiff')).toBeLessThan(10);
    expect(await brightness(marked, 2, { left: 0, top: 0, width: 1, height: 0.45 }, 'image/tiff')).toBeGreaterThan(
      PAPER,
    );
    const pixels = (file: Buffer, page: number) => sharp(file, { page }).raw().toBuffer();
    for (const page of [0, 2]) {
      expect((await pixels(marked, page)).equals(await pixels(stack, page))).toBe(true);
    }
    // Of the page that was there every byte is zero now; beside that only the link to its directory changed.
    const changed = [...stack.keys()].filter((at) => bytes[at] !== stack[at]);
    expect(changed.length).toBeGreaterThan(10_000);
    expect(changed.filter((at) => bytes[at] !== 0).length).toBeLessThanOrEqual(4);
  });
});
