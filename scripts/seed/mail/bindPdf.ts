/** Binds scanned pages into a PDF, as a scanner does: one picture a page; locked or cut off where the plan wants it so. */
import PDFDocument from 'pdfkit';
import { collectPdf } from '@desk/server/pdf/collectPdf';
import { NO_DEFAULT_FONT } from '@desk/server/pdf/letterFonts';

const A4 = { width: 595.28, height: 841.89 } as const;

/** Binds JPEG pages; with a password nobody opens it without. The same pages give the same bytes. */
export function bindPdf(pages: readonly Buffer[], password?: string): Promise<Buffer> {
  // The older encryption uses no random numbers, so that a locked file too is the same each time.
  const lock = password === undefined ? {} : { userPassword: password, ownerPassword: `${password}-owner` };
  const doc = new PDFDocument({
    size: [A4.width, A4.height],
    margin: 0,
    autoFirstPage: false,
    font: NO_DEFAULT_FONT,
    pdfVersion: '1.4',
    info: { Title: 'Scan', CreationDate: new Date(0) },
    ...lock,
  });
  for (const page of pages) {
    doc.addPage();
    doc.image(page, 0, 0, { width: A4.width, height: A4.height });
  }
  return collectPdf(doc);
}

/** A PDF whose end was lost on the way. */
export function cutOff(pdf: Buffer): Buffer {
  return pdf.subarray(0, Math.floor(pdf.length * 0.6));
}
