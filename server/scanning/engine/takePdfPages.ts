/** Takes pages out of a PDF into one of its own without touching what is on them. */
import { DomainError } from '@desk/shared/contract/errors';
import { memoryOf, openPdf, release, reserve, type Pdfium } from './pdfium';

const WORD = 4;

function importPages(pdfium: Pdfium, files: { target: number; source: number }, pages: readonly number[]): void {
  const list = reserve(pdfium, pages.length * WORD);
  try {
    new Int32Array(memoryOf(pdfium).buffer, list, pages.length).set(pages.map((page) => page - 1));
    if (!pdfium.FPDF_ImportPagesByIndex(files.target, files.source, list, pages.length, 0)) {
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
      importPages(pdfium, { target, source: source.handle }, pages);
      return withoutChance(save(pdfium, target));
    } finally {
      pdfium.FPDF_CloseDocument(target);
    }
  } finally {
    source.close();
  }
}
