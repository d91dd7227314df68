/** Headings and label-value rows, the two things the printed part of a contract consists of. */
import { COLORS, LEFT, MM, WIDTH } from './contractSheet';

export type Row = readonly [label: string, value: string];

/** A section heading at the current height. */
export function drawSection(doc: PDFKit.PDFDocument, title: string): void {
  doc.font('bold').fontSize(11).fillColor(COLORS.accent).text(title, LEFT, doc.y, { width: WIDTH });
  doc.moveDown(0.4);
}

/** Rows with a fixed label column; an empty value shows as a dash. */
export function drawRows(doc: PDFKit.PDFDocument, rows: readonly Row[]): void {
  const labelWidth = 52 * MM;
  for (const [label, value] of rows) {
    const top = doc.y;
    doc.font('regular').fontSize(9.5).fillColor(COLORS.quiet).text(label, LEFT, top, { width: labelWidth });
    const below = doc.y;
    doc.font('bold').fillColor(COLORS.ink);
    doc.text(value || '–', LEFT + labelWidth, top, { width: WIDTH - labelWidth });
    doc.y = Math.max(below, doc.y) + 4;
    doc
      .moveTo(LEFT, doc.y - 2)
      .lineTo(LEFT + WIDTH, doc.y - 2)
      .lineWidth(0.3)
      .stroke(COLORS.rule);
    doc.y += 2;
  }
  doc.y += 5 * MM;
}

/** Running text across the page. */
export function drawText(doc: PDFKit.PDFDocument, text: string): void {
  doc.font('regular').fontSize(9.5).fillColor(COLORS.ink).text(text, LEFT, doc.y, { width: WIDTH, lineGap: 1.5 });
  doc.moveDown(0.6);
}
