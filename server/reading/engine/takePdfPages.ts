/** Takes pages out of a PDF into one of its own without touching what is on them. */
import { DomainError } from '@desk/shared/contract/errors';
import { memoryOf, openPdf, release, reserve, type Pdfium } from './pdfium';

const WORD = 4;

interface Import {
  readonly target: number;
  readonly source: number;
  /** Place in the target, 0 is the front. */
  readonly at: number;
}

function importPages(pdfium: Pdfium, { target, source, at }: Import, pages: readonly number[]): void {
  const list = reserve(pdfium, pages.length * WORD);
  try {
    new Int32Array(memoryOf(pdfium).buffer, list, pages.length).set(pages.map((page) => page - 1));
    if (!pdfium.FPDF_ImportPagesByIndex(target, source, list, pages.length, at)) {
      throw new DomainError('documentBroken');
    }
  } finally {
    release(pdfium, list);
  }
}

function save(pdfium: Pdfium, handle: number): Uint8Array {
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  try {
    pdfium.PDFiumExt_SaveAsCopy(handle, writer);
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
    const at = reserve(pdfium, size);
    pdfium.PDFiumExt_GetFileWriterData(writer, at, size);
    const bytes = memoryOf(pdfium).slice(at, at + size);
    release(pdfium, at);
    return bytes;
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer);
  }
}

const MADE_AT = /(?<=\/CreationDate\(D:)\d{14}(?=[^)]*\)\/Creator\(PDFium\))/g;
const FILE_ID = /\/ID\s*\[\s*<[0-9A-F]*>\s*<[0-9A-F]*>\s*\]/i;

/** PDFium writes the clock and a chance number into a new file; without them the same pages are the same bytes. */
function withoutChance(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const trailer = text.lastIndexOf('trailer');
  const body = text.slice(0, trailer).replace(MADE_AT, '20000101000000');
  const end = text.slice(trailer).replace(FILE_ID, (id) => id.replace(/[0-9A-F](?=[0-9A-F]*>)/gi, '0'));
  return Buffer.from(body + end, 'latin1');
}

/** @throws DomainError documentLocked, documentBroken, notFound (a page that is not there) */
export async function takePdfPages(pdf: Uint8Array, pages: readonly number[]): Promise<Uint8Array> {
  const source = await openPdf(pdf);
  const { pdfium } = source;
  try {
    if (pages.length === 0 || pages.some((page) => page < 1 || page > source.pages)) {
      throw new DomainError('notFound');
    }
    const target = pdfium.FPDF_CreateNewDocument();
    try {
      importPages(pdfium, { target, source: source.handle, at: 0 }, pages);
      return withoutChance(save(pdfium, target));
    } finally {
      pdfium.FPDF_CloseDocument(target);
    }
  } finally {
    source.close();
  }
}

/** Pages that follow each other and come from the same file go over together, so that what they share stays shared. */
function runsOf(pages: number, replaced: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (let page = 1; page <= pages; page += 1) {
    const isReplaced = replaced.includes(page);
    const last = runs.at(-1);
    if (last !== undefined && !isReplaced && !replaced.includes(page - 1)) {
      last.push(page);
    } else {
      runs.push([page]);
    }
  }
  return runs;
}

/**
 * A new PDF with some pages replaced; nothing of the pages that were there goes over.
 * @param pdf the file as it was
 * @param pages which of its pages are replaced, 1 is the first
 * @param replacement a PDF with their replacements, in that order
 */
export async function replacePdfPages(
  pdf: Uint8Array,
  pages: readonly number[],
  replacement: Uint8Array,
): Promise<Uint8Array> {
  const source = await openPdf(pdf);
  const fresh = await openPdf(replacement);
  const { pdfium } = source;
  const target = pdfium.FPDF_CreateNewDocument();
  try {
    for (const run of runsOf(source.pages, pages)) {
      const [first = 1] = run;
      const place = pages.indexOf(first);
      const from = place < 0 ? source.handle : fresh.handle;
      importPages(pdfium, { target, source: from, at: first - 1 }, place < 0 ? run : [place + 1]);
    }
    return withoutChance(save(pdfium, target));
  } finally {
    pdfium.FPDF_CloseDocument(target);
    fresh.close();
    source.close();
  }
}
