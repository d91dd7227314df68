import { describe, expect, it } from 'vitest';
import { openScan } from './openScan';
import { readPageCodes } from './readCodes';
import { takePages } from './takePages';
import type { ScanType } from './scanTypes';
import { contractPdf, NUMBER, scannedPage, tiffOf } from './testing/contractScans';

async function partsOf(bytes: Buffer, mediaType: ScanType): Promise<(string | undefined)[]> {
  const scan = await openScan(bytes, mediaType);
  const parts: (string | undefined)[] = [];
  for (let page = 1; page <= scan.pages; page += 1) {
    parts.push((await readPageCodes(scan, page)).find((code) => code.includes('|')));
  }
  await scan.close();
  return parts;
}

const makers: readonly [string, ScanType, () => Promise<Buffer>][] = [
  ['PDF', 'application/pdf', contractPdf],
  ['TIFF', 'image/tiff', async () => tiffOf([await scannedPage(1), await scannedPage(2), await scannedPage(3)])],
];

describe.each(makers)('pages taken from a %s', (_kind, mediaType, make) => {
  it('are those asked for, in that order', async () => {
    const taken = await takePages(await make(), mediaType, [3, 1]);
    expect(taken.mediaType).toBe('application/pdf');
    expect(await partsOf(taken.bytes, taken.mediaType)).toEqual([`${NUMBER}|3/3`, `${NUMBER}|1/3`]);
  });

  it('are the same bytes every time, whatever was done in between', async () => {
    const bytes = await make();
    const first = await takePages(bytes, mediaType, [1, 2]);
    const other = await takePages(bytes, mediaType, [2]);
    const again = await takePages(bytes, mediaType, [1, 2]);
    expect([again.bytes.equals(first.bytes), other.bytes.equals(first.bytes)]).toEqual([true, false]);
  });

  it.each([[[4]], [[0]]])('are not found when they are not there: %j', async (pages) => {
    await expect(takePages(await make(), mediaType, pages)).rejects.toMatchObject({ code: 'notFound' });
  });
});
