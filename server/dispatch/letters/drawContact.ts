/** Draws how to reach us: a label and a value on each line. */
import type { ContactDetails } from '@desk/shared/dispatch/sender';
import { COLORS, MM } from '../../pdf/sheet';
import { LEFT, WIDTH } from './textFlow';

const LABEL_WIDTH = 22 * MM;
const VALUE_WIDTH = WIDTH - LABEL_WIDTH;
const TITLE_HEIGHT = 7 * MM;
const AFTER = 6;
const GAP = 1.2;

type Doc = PDFKit.PDFDocument;

function regular(doc: Doc): Doc {
  return doc.font('regular').fontSize(9).fillColor(COLORS.ink);
}

function drawRow(doc: Doc, { label, value }: ContactDetails['rows'][number]): void {
  const top = doc.y;
  regular(doc).fillColor(COLORS.quiet).text(label, LEFT, top, { width: LABEL_WIDTH, lineGap: GAP });
  regular(doc).text(value, LEFT + LABEL_WIDTH, top, { width: VALUE_WIDTH, lineGap: GAP });
}

/** How much it takes, in points. */
export function contactHeight(doc: Doc, { rows }: ContactDetails): number {
  const lines = rows.map(({ value }) => regular(doc).heightOfString(value, { width: VALUE_WIDTH, lineGap: GAP }));
  return lines.reduce((sum, line) => sum + line, TITLE_HEIGHT + AFTER);
}

export function drawContact(doc: Doc, parent: PDFKit.PDFStructureElement, { title, rows }: ContactDetails): void {
  parent.add(
    doc.struct('H2', {}, () => {
      doc
        .font('bold')
        .fontSize(9.5)
        .fillColor(COLORS.accent)
        .text(title, LEFT, doc.y + 1 * MM, { width: WIDTH });
      doc.moveDown(0.2);
    }),
  );
  for (const row of rows) {
    parent.add(doc.struct('P', {}, () => drawRow(doc, row)));
  }
  doc.y += AFTER;
}
