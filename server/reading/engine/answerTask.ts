/** Registry of what a scan thread can be asked, and the one place where each question is answered. */
import type { PageImage, PageRegion, ScanType } from '../scanTypes';
import { blackOut } from './blackOut';
import { encodePng } from './encodePage';
import { inspectFile, type InspectedFile } from './inspectFile';
import { allPages, makePdf } from './makePdf';
import { openSource, requirePage } from './openSource';
import { POINTS_PER_INCH, type PageSource, type Raster } from './raster';
import { readPage, readRaster } from './readPage';
import { replaceTiffPages, type Replacement } from './replaceTiffPages';
import { replacePdfPages, takePdfPages } from './takePdfPages';

export interface FileInput {
  readonly bytes: Uint8Array;
  readonly mediaType: ScanType;
}
interface PageInput {
  readonly scan: string;
  readonly page: number;
}

/** Question → what goes in and what comes out. Pages count from 1, `scan` names what `open` opened. */
export interface ScanTasks {
  readonly open: { in: FileInput & { readonly scan: string }; out: number };
  readonly close: { in: { readonly scan: string }; out: null };
  readonly render: { in: PageInput & { readonly dpi: number }; out: PageImage };
  readonly png: { in: PageInput & { readonly width: number }; out: Uint8Array };
  readonly codes: { in: PageInput; out: string[] };
  readonly readImage: { in: PageImage; out: string[] };
  readonly encodeImage: { in: PageImage; out: Uint8Array };
  readonly take: { in: FileInput & { readonly pages: readonly number[] }; out: Uint8Array };
  readonly inspect: { in: FileInput; out: InspectedFile };
  readonly redact: { in: FileInput & { readonly regions: readonly PageRegion[] }; out: Uint8Array };
  /** As redact, but pages without a region stay as they are where the file is a PDF, or a TIFF whose pages stand apart. */
  readonly redactSome: { in: FileInput & { readonly regions: readonly PageRegion[] }; out: Uint8Array };
}
export type TaskName = keyof ScanTasks;

const LOWEST_DPI = 20;
const HIGHEST_DPI = 400;
const openScans = new Map<string, PageSource>();

function sourceOf({ scan, page }: PageInput): PageSource {
  const source = openScans.get(scan);
  if (source === undefined) {
    throw new Error('This scan is not open in this thread');
  }
  requirePage(source, page);
  return source;
}

function bound(dpi: number): number {
  return Math.min(Math.max(dpi, LOWEST_DPI), HIGHEST_DPI);
}

function rasterOf({ width, height, pixels }: PageImage): Raster {
  return { width, height, channels: 4, data: new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.length) };
}

async function render({ dpi, ...input }: ScanTasks['render']['in']): Promise<PageImage> {
  const { width, height, data } = await sourceOf(input).draw(input.page, bound(dpi), 'colour');
  return { width, height, pixels: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) };
}

async function png({ width, ...input }: ScanTasks['png']['in']): Promise<Uint8Array> {
  const source = sourceOf(input);
  const { widthPt } = await source.sizeOf(input.page);
  const dpi = bound((width * POINTS_PER_INCH) / Math.max(widthPt, 1));
  return encodePng(await source.draw(input.page, dpi, 'colour'));
}

async function withSource<Result>(file: FileInput, use: (source: PageSource) => Promise<Result>): Promise<Result> {
  const source = await openSource(file.bytes, file.mediaType);
  try {
    return await use(source);
  } finally {
    source.close();
  }
}

function take({ pages, ...file }: ScanTasks['take']['in']): Promise<Uint8Array> {
  if (file.mediaType === 'application/pdf') {
    return takePdfPages(file.bytes, pages);
  }
  return withSource(file, (source) => {
    pages.forEach((page) => {
      requirePage(source, page);
    });
    return makePdf(source, pages);
  });
}

function paint(file: FileInput, regions: readonly PageRegion[], pages?: readonly number[]): Promise<Uint8Array> {
  return withSource(file, (source) => {
    regions.forEach(({ page }) => {
      requirePage(source, page);
    });
    const change = (raster: Raster, page: number) =>
      blackOut(
        raster,
        regions.filter((region) => region.page === page),
      );
    return makePdf(source, pages ?? allPages(source), change);
  });
}

/** Null when the pages of this TIFF cannot be told apart. */
function paintTiff(
  file: FileInput,
  regions: readonly PageRegion[],
  pages: readonly number[],
): Promise<Uint8Array | null> {
  return withSource(file, async (source) => {
    const replacements = new Map<number, Replacement>();
    for (const page of pages) {
      requirePage(source, page);
      const raster = await source.draw(page, HIGHEST_DPI, 'colour');
      const own = regions.filter((region) => region.page === page);
      replacements.set(page, { raster: blackOut(raster, own), size: await source.sizeOf(page) });
    }
    return replaceTiffPages(file.bytes, replacements);
  });
}

async function redactSome({ regions, ...file }: ScanTasks['redactSome']['in']): Promise<Uint8Array> {
  const pages = [...new Set(regions.map(({ page }) => page))];
  if (file.mediaType !== 'application/pdf') {
    return (file.mediaType === 'image/tiff' ? await paintTiff(file, regions, pages) : null) ?? paint(file, regions);
  }
  return replacePdfPages(file.bytes, pages, await paint(file, regions, pages));
}

const ANSWERS: { readonly [Name in TaskName]: (input: ScanTasks[Name]['in']) => Promise<ScanTasks[Name]['out']> } = {
  async open({ scan, bytes, mediaType }) {
    const source = await openSource(bytes, mediaType);
    openScans.set(scan, source);
    return source.pages;
  },
  close({ scan }) {
    openScans.get(scan)?.close();
    openScans.delete(scan);
    return Promise.resolve(null);
  },
  render,
  png,
  codes: (input) => readPage(sourceOf(input), input.page),
  readImage: (image) => readRaster(rasterOf(image)),
  encodeImage: (image) => encodePng(rasterOf(image)),
  take,
  inspect: ({ bytes, mediaType }) => inspectFile(bytes, mediaType),
  redact: ({ regions, ...file }) => paint(file, regions),
  redactSome,
};

/** Answers one question. @throws DomainError as the parts do; anything else is a fault of the file or of us */
export async function answerTask<Name extends TaskName>(
  name: Name,
  input: ScanTasks[Name]['in'],
): Promise<ScanTasks[Name]['out']> {
  return ANSWERS[name](input);
}
