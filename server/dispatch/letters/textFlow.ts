/** Where the text of a letter runs: below the fold on its first page, between head and foot on the others. */
import { MM } from '../../pdf/sheet';

export const LEFT = 22 * MM;
export const WIDTH = (210 - 22 - 25) * MM;
const BODY_TOP = 101 * MM;
const NEXT_TOP = 25 * MM;
const BOTTOM = 25 * MM;

/** Text that reaches the foot goes on by itself on a next page, below its head. */
export function beginBody(doc: PDFKit.PDFDocument): void {
  doc.page.margins.bottom = BOTTOM;
  doc.options.margins = { top: NEXT_TOP, bottom: BOTTOM, left: 0, right: 0 };
  doc.y = BODY_TOP;
}

/** Gives back the margins that the rest of the sheet is drawn with. */
export function endBody(doc: PDFKit.PDFDocument): void {
  doc.options.margins = { top: 0, bottom: 0, left: 0, right: 0 };
}

/** Nothing stands on this page yet. */
export function isAtTop(doc: PDFKit.PDFDocument): boolean {
  return doc.y <= NEXT_TOP;
}

/**
 * Goes to a next page unless this much is left on the present one.
 * @param height in points; more than a page holds begins on a page of its own all the same
 */
export function needRoom(doc: PDFKit.PDFDocument, height: number): void {
  if (!isAtTop(doc) && doc.y + height > doc.page.height - BOTTOM) {
    doc.addPage();
  }
}

/** How far a numbered list is set in: its longest number, in bold of ten points, and a clear space behind it. */
export function numberIndent(doc: PDFKit.PDFDocument, count: number): number {
  const widest = doc
    .font('bold')
    .fontSize(10)
    .widthOfString(`${String(count)}.`);
  return Math.max(7 * MM, widest + 2.2 * MM);
}
