/** A small real PDF that says one line, so that every test letter has its own bytes. */
import PDFDocument from 'pdfkit';
import { collectPdf } from '../pdf/collectPdf';

/** One A4 page with this text. */
export async function scanOf(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({ size: 'A4' });
  document.text(text);
  return new Uint8Array(await collectPdf(document));
}

/** So pale that the jobs of a real program take the page for empty: on a page with ink they look for codes for a second. */
const PALE = '#b0b0b0';

/** A letter of several pages, each with its own line. */
export async function letterOf(text: string, pages: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false });
  for (const page of pages) {
    document.addPage().fillColor(PALE).text(`${text}: ${page}`);
  }
  return new Uint8Array(await collectPdf(document));
}
