import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { openScan } from './openScan';
import { readCodes, readPageCodes } from './readCodes';
import { asPageImage, contractPdf, NUMBER, scannedPage, tiffOf } from './testing/contractScans';

const SQUARE = `${NUMBER}|2/3`;

async function codesIn(distortion: Parameters<typeof scannedPage>[1]): Promise<string[]> {
  return (await readCodes(await asPageImage(await scannedPage(2, distortion)))).sort();
}

describe('reading the codes of a scanned contract', () => {
  it.each([
    ['straight', 0],
    ['on its side', 90],
    ['upside down', 180],
    ['skewed to the right', 10],
    ['skewed to the left', -10],
    ['upside down and skewed', 187],
  ])('reads both codes at 150 dpi when it lies %s', async (_how, turned) => {
    expect(await codesIn({ dpi: 150, turned })).toEqual([NUMBER, SQUARE]);
  });

  it.each([0, 180, 10, -10])('reads the linear code alone, turned by %i degrees', async (turned) => {
    expect(await codesIn({ dpi: 150, turned, hideSquareCode: true })).toEqual([NUMBER]);
  });

  it('says that there is none on a page without', async () => {
    const blank = sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fff' } });
    expect(await readCodes(await asPageImage(blank))).toEqual([]);
  });
});

describe('reading page by page', () => {
  it('reads every page of a PDF with the page it is', async () => {
    const scan = await openScan(await contractPdf(), 'application/pdf');
    const read: string[][] = [];
    for (let page = 1; page <= scan.pages; page += 1) {
      read.push(await readPageCodes(scan, page));
    }
    await scan.close();
    expect(read.map((codes) => codes.filter((code) => code.includes('|')))).toEqual([
      [`${NUMBER}|1/3`],
      [`${NUMBER}|2/3`],
      [`${NUMBER}|3/3`],
    ]);
  });

  it('reads the pages of a TIFF, each with its own code', async () => {
    const tiff = await tiffOf([await scannedPage(3), await scannedPage(1)]);
    const scan = await openScan(tiff, 'image/tiff');
    expect(scan.pages).toBe(2);
    expect(await readPageCodes(scan, 1)).toContain(`${NUMBER}|3/3`);
    expect(await readPageCodes(scan, 2)).toContain(`${NUMBER}|1/3`);
    await scan.close();
  });

  it.each([0, 4, 1.5, -1])('knows no page %d of three', async (page) => {
    const scan = await openScan(await contractPdf(), 'application/pdf');
    await expect(readPageCodes(scan, page)).rejects.toMatchObject({ code: 'notFound' });
    await scan.close();
  });
});
