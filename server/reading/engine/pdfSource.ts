/** Draws the pages of a PDF with PDFium. */
import { DomainError } from '@desk/shared/contract/errors';
import { memoryOf, openPdf, release, reserve, type OpenPdf, type Pdfium } from './pdfium';
import { MAX_DRAWN_PIXELS, POINTS_PER_INCH, type PageSource, type PaperSize, type Raster, type Tone } from './raster';

const FORMAT_GREY = 1;
const FORMAT_BGRA = 4;
const FLAG_ANNOTATIONS = 0x01;
const FLAG_GREYSCALE = 0x08;
const FLAG_RGBA_ORDER = 0x10;
const WHITE = 0xffffffff;

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
}

/** PDFium pads grey rows to four bytes; the copy does not. */
function copyRows(source: Uint8Array, rowBytes: number, rows: number): Uint8Array {
  const stride = source.length / rows;
  if (stride === rowBytes) {
    return source.slice();
  }
  const copy = new Uint8Array(rowBytes * rows);
  for (let row = 0; row < rows; row += 1) {
    copy.set(source.subarray(row * stride, row * stride + rowBytes), row * rowBytes);
  }
  return copy;
}

function paint(pdfium: Pdfium, page: number, { width, height, tone }: Drawing): Uint8Array {
  const isGrey = tone === 'grey';
  const stride = isGrey ? (width + 3) & ~3 : width * 4;
  const at = reserve(pdfium, stride * height);
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, isGrey ? FORMAT_GREY : FORMAT_BGRA, at, stride);
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    const flags = FLAG_ANNOTATIONS | (isGrey ? FLAG_GREYSCALE : FLAG_RGBA_ORDER);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
    return copyRows(memoryOf(pdfium).subarray(at, at + stride * height), isGrey ? width : width * 4, height);
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
    release(pdfium, at);
  }
}

function withPage<Result>({ pdfium, handle }: OpenPdf, page: number, use: (loaded: number) => Result): Result {
  const loaded = pdfium.FPDF_LoadPage(handle, page - 1);
  if (loaded === 0) {
    throw new DomainError('documentBroken');
  }
  try {
    return use(loaded);
  } finally {
    pdfium.FPDF_ClosePage(loaded);
  }
}

/** Size of a page on paper. @throws DomainError documentBroken, documentTooManyPixels (a page of metres) */
export function paperSize(open: OpenPdf, page: number): PaperSize {
  const size = withPage(open, page, (loaded) => ({
    widthPt: open.pdfium.FPDF_GetPageWidthF(loaded),
    heightPt: open.pdfium.FPDF_GetPageHeightF(loaded),
  }));
  if (size.widthPt * size.heightPt > MAX_DRAWN_PIXELS) {
    throw new DomainError('documentTooManyPixels');
  }
  return size;
}

/** Draws one page; a page too large for memory comes smaller. */
function drawPage(open: OpenPdf, page: number, wanted: { readonly dpi: number; readonly tone: Tone }): Raster {
  const { widthPt, heightPt } = paperSize(open, page);
  const full = wanted.dpi / POINTS_PER_INCH;
  const scale = Math.min(full, Math.sqrt(MAX_DRAWN_PIXELS / Math.max(widthPt * heightPt, 1)));
  const width = Math.max(1, Math.round(widthPt * scale));
  const height = Math.max(1, Math.round(heightPt * scale));
  const { tone } = wanted;
  const data = withPage(open, page, (loaded) => paint(open.pdfium, loaded, { width, height, tone }));
  return { width, height, channels: tone === 'grey' ? 1 : 4, data };
}

/** @throws DomainError documentLocked, documentBroken */
export async function openPdfSource(bytes: Uint8Array): Promise<PageSource> {
  const open = await openPdf(bytes);
  return {
    pages: open.pages,
    sizeOf: (page) => Promise.resolve(paperSize(open, page)),
    draw: (page, dpi, tone) => Promise.resolve(drawPage(open, page, { dpi, tone })),
    close: () => {
      open.close();
    },
  };
}
