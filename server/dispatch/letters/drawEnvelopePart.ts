/** The upper part of a letter: sender, address in the window, reference column, fold marks. */
import { senderOnOneLine, type Sender } from '@desk/shared/dispatch/sender';
import { drawCode128 } from './drawCodes';
import type { LetterLabels } from './letterContent';
import { COLORS, MM } from '../../pdf/sheet';
import { ADDRESS_WINDOW, FOLD_MARKS } from './letterSheet';

export interface EnvelopePart {
  readonly sender: Sender;
  readonly addressLines: readonly string[];
  readonly registered: boolean;
  readonly date: string;
  readonly caseNumber: string;
  /** Read by the hand scanner when the letter is posted, or comes back; nothing secret. */
  readonly mark: string;
  readonly labels: LetterLabels;
}

const WINDOW_X = (ADDRESS_WINDOW.left + 2) * MM;
const WINDOW_WIDTH = (ADDRESS_WINDOW.right - ADDRESS_WINDOW.left - 4) * MM;
const RETURN_Y = (ADDRESS_WINDOW.top + 2.5) * MM;
const REGISTERED_Y = (ADDRESS_WINDOW.top + 8) * MM;
const REFERENCE_X = 130 * MM;
const MARK_Y = 74 * MM;

/** Draws everything above the text; each readable part becomes one paragraph in the tag tree of `parent`. */
export function drawEnvelopePart(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  part: EnvelopePart,
): void {
  const tag = (draw: () => void): void => {
    parent.add(doc.struct('P', {}, draw));
  };
  tag(() => drawSender(doc, part.sender));
  tag(() => drawReturnAddress(doc, part.sender));
  if (part.registered) {
    tag(() => drawRegistered(doc, part.labels.registered));
  }
  tag(() => drawAddress(doc, part));
  tag(() => drawReference(doc, part));
  drawMark(doc, part.mark);
  drawFoldMarks(doc);
}

function drawSender(doc: PDFKit.PDFDocument, { name, addressLines }: Sender): void {
  doc
    .font('bold')
    .fontSize(13)
    .fillColor(COLORS.accent)
    .text(name, 22 * MM, 18 * MM);
  doc.font('regular').fontSize(8.5).fillColor(COLORS.quiet).text(addressLines.join(', '));
}

function drawReturnAddress(doc: PDFKit.PDFDocument, sender: Sender): void {
  const text = `Retour: ${senderOnOneLine(sender)}`;
  doc.font('regular').fontSize(6).fillColor(COLORS.quiet).text(text, WINDOW_X, RETURN_Y, { width: WINDOW_WIDTH });
}

function drawRegistered(doc: PDFKit.PDFDocument, label: string): void {
  doc.font('bold').fontSize(9).fillColor(COLORS.ink).text(label, WINDOW_X, REGISTERED_Y, { width: WINDOW_WIDTH });
}

/** Long names wrap; the type shrinks until the whole address stays inside the window. */
function drawAddress(doc: PDFKit.PDFDocument, { addressLines, registered }: EnvelopePart): void {
  const text = addressLines.join('\n');
  const top = REGISTERED_Y + (registered ? 5.5 * MM : 0);
  const available = (ADDRESS_WINDOW.bottom - 2) * MM - top;
  doc.font('regular').fillColor(COLORS.ink).fontSize(10.5);
  for (let size = 10.5; size > 5; size -= 0.5) {
    doc.fontSize(size);
    if (doc.heightOfString(text, { width: WINDOW_WIDTH, lineGap: 1.5 }) <= available) {
      break;
    }
  }
  doc.text(text, WINDOW_X, top, { width: WINDOW_WIDTH, lineGap: 1.5 });
}

function drawReference(doc: PDFKit.PDFDocument, { date, caseNumber, labels }: EnvelopePart): void {
  const rows = [
    [labels.date, date],
    [labels.caseNumber, caseNumber],
  ] as const;
  doc.y = REGISTERED_Y;
  for (const [label, value] of rows) {
    doc.font('regular').fontSize(8).fillColor(COLORS.quiet).text(label, REFERENCE_X);
    doc.font('bold').fontSize(9.5).fillColor(COLORS.ink).text(value, REFERENCE_X).moveDown(0.5);
  }
}

/** Above the first fold, so that it is read without unfolding, and outside the window. */
function drawMark(doc: PDFKit.PDFDocument, mark: string): void {
  doc.markContent('Artifact', { type: 'Layout' });
  drawCode128(doc, mark, { x: REFERENCE_X, y: MARK_Y, width: 45 * MM, height: 8 * MM });
  doc
    .font('regular')
    .fontSize(7)
    .fillColor(COLORS.quiet)
    .text(mark, REFERENCE_X, MARK_Y + 9 * MM, { width: 45 * MM });
  doc.endMarkedContent();
}

function drawFoldMarks(doc: PDFKit.PDFDocument): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.lineWidth(0.4).strokeColor(COLORS.quiet);
  for (const mark of FOLD_MARKS) {
    doc
      .moveTo(5 * MM, mark * MM)
      .lineTo(9 * MM, mark * MM)
      .stroke();
  }
  doc.endMarkedContent();
}
