/**
 * The engine without a thread around it: what fails here fails with its own stack, and counts as reached where coverage is
 * measured. The tests beside the threads ask the same engine from outside.
 */
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../dispatch/letters/readPdf';
import type { PageRegion, ScanType } from '../scanTypes';
import { changedContract, contractPdf, lockedPdf, NUMBER, scannedPage, tiffOf } from '../testing/contractScans';
import { pagePdf } from '../testing/pagePdf';
import { plainTiff } from '../testing/plainTiff';
import { answerTask } from './answerTask';

const PDF = 'application/pdf';
const TIFF = 'image/tiff';
const LEFT_HALF: PageRegion = { page: 1, left: 0, top: 0, width: 0.5, height: 1 };

async function whileOpen<Result>(
  bytes: Uint8Array,
  mediaType: ScanType,
  use: (scan: string, pages: number) => Promise<Result>,
): Promise<Result> {
  const scan = 'a scan';
  const pages = await answerTask('open', { scan, bytes, mediaType });
  try {
    return await use(scan, pages);
  } finally {
    await answerTask('close', { scan });
  }
}

/** Red at a quarter and at three quarters of the width of each page, halfway down. */
function shadesOf(bytes: Uint8Array, mediaType: ScanType): Promise<number[][]> {
  return whileOpen(bytes, mediaType, async (scan, pages) => {
    const shades: number[][] = [];
    for (let page = 1; page <= pages; page += 1) {
      const { width, height, pixels } = await answerTask('render', { scan, page, dpi: 400 });
      const red = (part: number): number =>
        pixels[4 * (Math.floor(height / 2) * width + Math.floor(part * width))] ?? -1;
      shades.push([red(0.25), red(0.75)]);
    }
    return shades;
  });
}

function codesOn(bytes: Uint8Array, mediaType: ScanType): Promise<string[][]> {
  return whileOpen(bytes, mediaType, async (scan, pages) => {
    const codes: string[][] = [];
    for (let page = 1; page <= pages; page += 1) {
      codes.push((await answerTask('codes', { scan, page })).sort());
    }
    return codes;
  });
}

async function blankPdf(pages: number, size: [number, number] = [200, 100]): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  Array.from({ length: pages }, () => document.addPage(size));
  return document;
}

async function scriptedPdf(pages: number): Promise<Uint8Array> {
  const document = await blankPdf(pages);
  document.addJavaScript('a', 'app.alert("seen")');
  return document.save();
}

describe('an open scan', () => {
  it('is drawn at the resolution asked for, within bounds, and as a PNG of the width asked for', async () => {
    const bytes = await contractPdf();
    await whileOpen(bytes, PDF, async (scan, pages) => {
      const [drawn, coarse] = [
        await answerTask('render', { scan, page: 1, dpi: 100 }),
        await answerTask('render', { scan, page: 1, dpi: 1 }),
      ];
      expect([pages, drawn.width, drawn.height, coarse.width]).toEqual([3, 827, 1169, 165]);
      const png = await sharp(await answerTask('png', { scan, page: 2, width: 400 })).metadata();
      expect([png.format, Math.abs((png.width ?? 0) - 400) <= 1]).toEqual(['png', true]);
      const again = await sharp(await answerTask('encodeImage', drawn)).metadata();
      expect([again.width, again.height]).toEqual([drawn.width, drawn.height]);
      expect((await answerTask('readImage', await answerTask('render', { scan, page: 3, dpi: 200 }))).sort()).toEqual([
        NUMBER,
        `${NUMBER}|3/3`,
      ]);
    });
  });

  it.each([0, 2, 1.5])('has no page %d of one', async (page) => {
    await whileOpen(await (await blankPdf(1)).save(), PDF, async (scan) => {
      await expect(answerTask('codes', { scan, page })).rejects.toMatchObject({ code: 'notFound' });
    });
  });

  it('is known no more once it is closed, and closing twice does no harm', async () => {
    await whileOpen(await (await blankPdf(1)).save(), PDF, (scan) => answerTask('close', { scan }));
    await expect(answerTask('render', { scan: 'a scan', page: 1, dpi: 50 })).rejects.toThrow('not open');
  });

  it('that is larger than a page may be drawn comes smaller', async () => {
    const bytes = await (await blankPdf(1, [6000, 6000])).save();
    const { width } = await whileOpen(bytes, PDF, (scan) => answerTask('render', { scan, page: 1, dpi: 400 }));
    expect(width).toBe(6325);
  });
});

describe('the codes on a page', () => {
  const pages: readonly [string, ScanType, () => Promise<Uint8Array>, string[][]][] = [
    ['a PDF', PDF, contractPdf, [1, 2, 3].map((page) => [NUMBER, `${NUMBER}|${String(page)}/3`])],
    ['a JPEG', 'image/jpeg', async () => (await scannedPage(1)).jpeg().toBuffer(), [[NUMBER, `${NUMBER}|1/3`]]],
    [
      'a skewed page whose square code is hidden',
      'image/png',
      async () => (await scannedPage(2, { dpi: 150, turned: 10, hideSquareCode: true })).png().toBuffer(),
      [[NUMBER]],
    ],
    ['an empty page', PDF, async () => (await blankPdf(1)).save(), [[]]],
  ];
  it.each(pages)('are read from %s', async (_what, mediaType, make, codes) => {
    expect(await codesOn(await make(), mediaType)).toEqual(codes);
  });
});

describe('pages taken out', () => {
  it.each([
    [PDF, contractPdf],
    [TIFF, async () => tiffOf([await scannedPage(1), await scannedPage(2), await scannedPage(3)])],
  ] as const)('of %s are those asked for, in that order', async (mediaType, make) => {
    const taken = await answerTask('take', { bytes: await make(), mediaType, pages: [3, 1] });
    const marks = (await codesOn(taken, PDF)).map((codes) => codes.find((code) => code.includes('|')));
    expect(marks).toEqual([`${NUMBER}|3/3`, `${NUMBER}|1/3`]);
  });

  it.each([
    ['PDF, a page behind its last', PDF, () => contractPdf(), [4]],
    ['PDF, no page at all', PDF, () => contractPdf(), []],
    ['TIFF, a page behind its last', TIFF, () => plainTiff(), [3]],
  ] as const)('are not found: %s', async (_what, mediaType, make, pages) => {
    const taken = answerTask('take', { bytes: await make(), mediaType, pages });
    await expect(taken).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('what is painted over', () => {
  it('leaves a PDF of pictures when the whole file is redacted', async () => {
    const bytes = await (await blankPdf(2)).save();
    const redacted = await answerTask('redact', { bytes, mediaType: PDF, regions: [LEFT_HALF] });
    const [first, second] = await shadesOf(redacted, PDF);
    expect([(first?.[0] ?? 255) < 5, (first?.[1] ?? 0) > 250, second]).toEqual([true, true, [255, 255]]);
  });

  it('leaves the text of the other pages of a PDF when only some are redacted', async () => {
    const regions = [{ ...LEFT_HALF, page: 2 }];
    const redacted = await answerTask('redactSome', { bytes: await contractPdf(), mediaType: PDF, regions });
    expect((await readPdf(Buffer.from(redacted))).map(({ text }) => text.length > 50)).toEqual([true, false, true]);
    expect((await shadesOf(redacted, PDF))[1]?.[0]).toBeLessThan(5);
  });

  it.each([
    ['in the byte order of Intel', {}, TIFF],
    ['in the byte order of Motorola', { little: false }, TIFF],
    ['whose pages share a picture', { shared: true }, PDF],
    ['with a picture within a page', { inner: true }, PDF],
  ] as const)('makes of a TIFF %s: %s %s', async (_what, kind, mediaType) => {
    const bytes = plainTiff(kind);
    const redacted = await answerTask('redactSome', { bytes, mediaType: TIFF, regions: [LEFT_HALF] });
    const isPdf = Buffer.from(redacted.subarray(0, 5)).toString('latin1') === '%PDF-';
    expect(isPdf).toBe(mediaType === PDF);
    const [first, second] = await shadesOf(redacted, mediaType);
    expect([(first?.[0] ?? 255) < 30, (first?.[1] ?? 0) > 225, second]).toEqual([true, true, [255, 255]]);
  });

  it.each([
    [PDF, 'redact'],
    [PDF, 'redactSome'],
    [TIFF, 'redactSome'],
  ] as const)('must lie on a page of the %s: %s', async (mediaType, task) => {
    const bytes = mediaType === PDF ? await contractPdf() : plainTiff();
    const redacted = answerTask(task, { bytes, mediaType, regions: [{ ...LEFT_HALF, page: 4 }] });
    await expect(redacted).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('looking through a file before it is taken in', () => {
  const launch = (document: PDFDocument): void => {
    const { context } = document;
    context.register(context.obj({ S: 'Launch', F: PDFString.of('program') }));
  };
  const broken = async (): Promise<Uint8Array> =>
    Buffer.from((await contractPdf()).toString('latin1').replace(/startxref\s+\d+/, 'startxref\n12'), 'latin1');

  it.each([
    ['a contract', PDF, () => contractPdf(), 3],
    ['a TIFF', TIFF, () => Promise.resolve(plainTiff()), 2],
  ] as const)('keeps %s as it is', async (_what, mediaType, make, pages) => {
    expect(await answerTask('inspect', { bytes: await make(), mediaType })).toEqual({ pages, replaced: null });
  });

  it.each([
    ['a script', () => scriptedPdf(2), 2],
    ['an action no page leads to', () => changedContract(launch), 3],
    ['a ban on printing', () => lockedPdf('owner'), 1],
    ['a damaged list of its objects', broken, 3],
  ])('keeps a PDF with %s as pictures', async (_what, make, pages) => {
    const inspected = await answerTask('inspect', { bytes: await make(), mediaType: PDF });
    const replaced = inspected.replaced ?? new Uint8Array();
    const again = await answerTask('inspect', { bytes: replaced, mediaType: PDF });
    expect([inspected.pages, again]).toEqual([pages, { pages, replaced: null }]);
    expect(Buffer.from(replaced).toString('latin1')).not.toMatch(/JavaScript|Launch|Encrypt/);
  });

  const deflated = (times: number, filter: string) => {
    const spaces = Buffer.alloc(65 * 1024 * 1024, ' ');
    const packed = Array.from({ length: times }).reduce<Buffer>((bytes) => deflateSync(bytes), spaces);
    return pagePdf({ dictionary: `/Length ${String(packed.length)}/Filter${filter}`, packed });
  };
  it.each([
    ['a PDF behind a password', PDF, () => lockedPdf('user'), 'documentLocked'],
    ['a PDF of its first line', PDF, () => Buffer.from('%PDF-1.7\n'), 'documentBroken'],
    ['a PDF without its end', PDF, async () => (await contractPdf()).subarray(0, -400), 'documentBroken'],
    ['a PDF of too many pages', PDF, async () => (await blankPdf(501)).save(), 'documentTooManyPages'],
    ['a page of a hundred metres', PDF, async () => (await blankPdf(1, [9e5, 9e5])).save(), 'documentTooManyPixels'],
    ['a long PDF with a script', PDF, () => scriptedPdf(101), 'documentActive'],
    ['a stream that unfolds too far', PDF, () => deflated(1, '/FlateDecode'), 'documentUnfolds'],
    ['a stream packed twice', PDF, () => deflated(2, '[/FlateDecode/FlateDecode]'), 'documentUnfolds'],
  ] as const)('refuses %s', async (_what, mediaType, make, code) => {
    await expect(answerTask('inspect', { bytes: await make(), mediaType })).rejects.toMatchObject({ code });
  });
});
