/** Writes "page 2 of 3" and the case below every page of a letter that has more than one. */
import type { LetterLabels } from './letterContent';
import { COLORS, MM } from '../../pdf/sheet';

const FOOT_Y = 281 * MM;
const LEFT = 22 * MM;
const WIDTH = (210 - 22 - 25) * MM;

/**
 * @param part the index of the letter's first page in the document; its last page is the last one drawn
 */
export function drawPageNumbers(
  doc: PDFKit.PDFDocument,
  part: { readonly first: number; readonly caseNumber: string; readonly labels: LetterLabels },
): void {
  const { first, caseNumber, labels } = part;
  const last = doc.bufferedPageRange().count - 1;
  const pages = last - first + 1;
  if (pages === 1) {
    return;
  }
  for (let page = 1; page <= pages; page += 1) {
    doc.switchToPage(first + page - 1);
    // The foot lies below the margin of the text; without this pdfkit would begin a new page for it.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(8).fillColor(COLORS.quiet);
    doc.text(labels.page(page, pages), LEFT, FOOT_Y, { width: WIDTH, align: 'right', lineBreak: false });
    doc.text(`${labels.caseNumber} ${caseNumber}`, LEFT, FOOT_Y, { lineBreak: false });
    doc.endMarkedContent();
  }
}
