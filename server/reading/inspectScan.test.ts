import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inspectScan } from './inspectScan';
import { openScan } from './openScan';
import { readPageCodes } from './readCodes';
import { changedContract, contractPdf, lockedPdf, NUMBER, scannedPage, tiffOf } from './testing/contractScans';

const inspect = (bytes: Buffer) => inspectScan({ fileName: 'scan.bin', bytes });

async function pdfOfPages(count: number, size: [number, number] = [200, 200]): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 0; page < count; page += 1) {
    document.addPage(size);
  }
  return Buffer.from(await document.save());
}

describe('what is taken in as it is', () => {
  it.each([
    ['a contract', contractPdf, 'application/pdf', 3],
    ['a TIFF of two pages', async () => tiffOf([await scannedPage(1), await scannedPage(2)]), 'image/tiff', 2],
    ['a JPEG', async () => (await scannedPage(1)).jpeg().toBuffer(), 'image/jpeg', 1],
    ['a PNG', async () => (await scannedPage(1)).png().toBuffer(), 'image/png', 1],
    ['five hundred pages', () => pdfOfPages(500), 'application/pdf', 500],
  ] as const)('%s', async (_what, make, mediaType, pages) => {
    const bytes = await make();
    const inspected = await inspect(bytes);
    expect([inspected.mediaType, inspected.pages, inspected.bytes.equals(bytes)]).toEqual([mediaType, pages, true]);
  });
});

describe('what is refused', () => {
  it.each([
    ['no scan at all', () => Buffer.from('<html>no</html>'), 'documentTypeNotAllowed'],
    ['a PDF behind a password', () => lockedPdf('user'), 'documentLocked'],
    ['half a PDF', async () => (await contractPdf()).subarray(0, 20_000), 'documentBroken'],
    ['a PDF without its end', async () => (await contractPdf()).subarray(0, -400), 'documentBroken'],
    ['a PDF of nothing but its first line', () => Buffer.from('%PDF-1.7\n'), 'documentBroken'],
    [
      'half a TIFF',
      async () => (await tiffOf([await scannedPage(1), await scannedPage(2)])).subarray(0, -30_000),
      'documentBroken',
    ],
    ['half a JPEG', async () => (await (await scannedPage(1)).jpeg().toBuffer()).subarray(0, 30_000), 'documentBroken'],
    ['five hundred pages and one', () => pdfOfPages(501), 'documentTooManyPages'],
    ['a page of a hundred metres', () => pdfOfPages(1, [283_000, 283_000]), 'documentTooManyPixels'],
    [
      'a picture that unpacks to more than a hundred million pixels',
      () =>
        sharp({ create: { width: 10_001, height: 10_001, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
      'documentTooManyPixels',
    ],
    ['a file of more than 50 MB', () => Buffer.alloc(50 * 1024 * 1024 + 1), 'payloadTooLarge'],
  ] as const)('%s', async (_what, make, code) => {
    await expect(inspect(await make())).rejects.toMatchObject({ code });
  });
});

describe('what is taken in as pictures of its pages', () => {
  const launch = (document: PDFDocument) => {
    const action = { S: 'Launch', F: PDFString.of('program') };
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 100, 100], A: action };
    document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([link]));
  };
  it.each([
    ['a script', () => changedContract((document) => document.addJavaScript('a', 'app.alert("seen")'))],
    ['a link that starts a program', () => changedContract(launch)],
    ['an attachment', () => changedContract((document) => document.attach(Buffer.from('MZ'), 'a.exe'))],
    ['a ban on printing', () => lockedPdf('owner')],
    [
      'a damaged list of its objects',
      async () =>
        Buffer.from((await contractPdf()).toString('latin1').replace(/startxref\s+\d+/, 'startxref\n12'), 'latin1'),
    ],
  ])('a PDF with %s', async (_what, make) => {
    const bytes = await make();
    const inspected = await inspect(bytes);
    expect(inspected.bytes.equals(bytes)).toBe(false);
    const again = await inspect(inspected.bytes);
    expect([again.pages, again.bytes.equals(inspected.bytes)]).toEqual([inspected.pages, true]);
    expect(inspected.bytes.toString('latin1')).not.toMatch(/JavaScript|Launch|EmbeddedFile|Encrypt/);
  });

  it('and its codes can still be read', async () => {
    const bytes = await changedContract((document) => document.addJavaScript('a', 'app.alert("seen")'));
    const { bytes: kept, mediaType, pages } = await inspect(bytes);
    const scan = await openScan(kept, mediaType);
    expect([pages, (await readPageCodes(scan, 3)).sort()]).toEqual([3, [NUMBER, `${NUMBER}|3/3`]]);
    await scan.close();
  });

  it('unless it has more pages than anybody sends with a script in it', async () => {
    const document = await PDFDocument.load(await pdfOfPages(101));
    document.addJavaScript('a', 'app.alert("seen")');
    await expect(inspect(Buffer.from(await document.save()))).rejects.toMatchObject({ code: 'documentActive' });
  });
});
