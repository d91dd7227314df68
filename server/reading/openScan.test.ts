import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { openScan } from './openScan';
import { contractPdf, scannedPage, tiffOf } from './testing/contractScans';
import { toPng } from './toPng';

describe('drawing a page', () => {
  it('draws a PDF at the resolution asked for', async () => {
    const scan = await openScan(await contractPdf(), 'application/pdf');
    const { width, height, pixels } = await scan.render(1, 100);
    expect([width, height, pixels.length]).toEqual([827, 1169, 827 * 1169 * 4]);
    await scan.close();
  });

  it('gives a PNG of the width asked for, in which the ink is', async () => {
    const scan = await openScan(await contractPdf(), 'application/pdf');
    const png = await scan.png(1, 600);
    const { width, format } = await sharp(png).metadata();
    expect([Math.abs((width ?? 0) - 600) <= 1, format]).toEqual([true, 'png']);
    const { channels } = await sharp(png).stats();
    expect([(channels[0]?.max ?? 0) > 240, (channels[0]?.min ?? 255) < 60]).toEqual([true, true]);
    await scan.close();
  });

  it('draws every page of a TIFF, and never larger than it was scanned', async () => {
    const tiff = await tiffOf([await scannedPage(1, { dpi: 100 }), await scannedPage(2, { dpi: 100 })]);
    const scan = await openScan(tiff, 'image/tiff');
    const [first, second] = [await scan.png(1, 4000), await scan.png(2, 4000)];
    expect((await sharp(first).metadata()).width).toBe(827);
    expect(first.equals(second)).toBe(false);
    await scan.close();
  });

  it('draws a photo the way up its camera says', async () => {
    const lying = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#888' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const scan = await openScan(lying, 'image/jpeg');
    const { width, height } = await scan.render(1, 400);
    expect([width, height]).toEqual([200, 300]);
    await scan.close();
  });

  it('writes what it drew as a PNG of the same size', async () => {
    const scan = await openScan(await contractPdf(), 'application/pdf');
    const { width, height } = await sharp(await toPng(await scan.render(2, 50))).metadata();
    expect([width, height]).toEqual([413, 585]);
    await scan.close();
  });
});
