/** The lower part of a letter: subject, salutation, blocks in their order, closing. */
import type { LetterBlock, LetterContent } from './letterContent';
import { COLORS, MM, SENDER } from './letterSheet';

const LEFT = 22 * MM;
const WIDTH = (210 - 22 - 25) * MM;
const BODY_TOP = 101 * MM;

/** Draws the text below the first fold; every block becomes its own element in the tag tree of `parent`. */
export function drawLetterBody(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  content: LetterContent,
): void {
  parent.add(doc.struct('H1', {}, () => drawSubject(doc, content.subject)));
  parent.add(doc.struct('P', {}, () => drawParagraph(doc, content.salutation)));
  for (const block of content.blocks) {
    drawBlock(doc, parent, block);
  }
  parent.add(doc.struct('P', {}, () => drawClosing(doc, content.closing)));
}

function drawBlock(doc: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, block: LetterBlock): void {
  switch (block.kind) {
    case 'paragraph':
      parent.add(doc.struct('P', {}, () => drawParagraph(doc, block.text)));
      return;
    case 'heading':
      parent.add(doc.struct('H2', {}, () => drawHeading(doc, block.text)));
      return;
    case 'steps':
      parent.add(stepsElement(doc, block.items));
      return;
    case 'code':
      drawCode(doc, parent, block);
      return;
  }
}

function drawSubject(doc: PDFKit.PDFDocument, text: string): void {
  doc.font('bold').fontSize(13).fillColor(COLORS.ink).text(text, LEFT, BODY_TOP, { width: WIDTH });
  doc.moveDown(0.7);
}

function drawParagraph(doc: PDFKit.PDFDocument, text: string): void {
  doc.font('regular').fontSize(10).fillColor(COLORS.ink).text(text, LEFT, doc.y, { width: WIDTH, lineGap: 1.8 });
  doc.moveDown(0.6);
}

function drawHeading(doc: PDFKit.PDFDocument, text: string): void {
  doc.font('bold').fontSize(10.5).fillColor(COLORS.accent).text(text, LEFT, doc.y, { width: WIDTH });
  doc.moveDown(0.25);
}

function stepsElement(doc: PDFKit.PDFDocument, items: readonly string[]): PDFKit.PDFStructureElement {
  const list = doc.struct('L');
  items.forEach((item, index) => {
    const last = index === items.length - 1;
    const drawItem = (): void => {
      const top = doc.y;
      doc
        .font('bold')
        .fontSize(10)
        .fillColor(COLORS.accent)
        .text(`${index + 1}.`, LEFT, top, { width: 5 * MM });
      doc.font('regular').fillColor(COLORS.ink);
      doc.text(item, LEFT + 6 * MM, top, { width: WIDTH - 6 * MM, lineGap: 1.8 }).moveDown(last ? 0.6 : 0.2);
    };
    list.add(doc.struct('LI', {}, [doc.struct('LBody', {}, drawItem)]));
  });
  return list;
}

function drawCode(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  block: Extract<LetterBlock, { kind: 'code' }>,
): void {
  const top = doc.y + 1;
  const height = 27 * MM;
  doc.markContent('Artifact', { type: 'Layout' });
  doc.roundedRect(LEFT, top, WIDTH, height, 4).fill(COLORS.panel);
  doc.endMarkedContent();
  const line = (font: string, size: number, color: string) => doc.font(font).fontSize(size).fillColor(color);
  const options = { width: WIDTH, align: 'center' } as const;
  parent.add(
    doc.struct('P', {}, () => {
      line('regular', 9, COLORS.quiet).text(block.label, LEFT, top + 3.5 * MM, options);
      line('mono', 25, COLORS.ink).text(block.code, LEFT, top + 8.5 * MM, { ...options, characterSpacing: 1 });
      line('bold', 9.5, COLORS.ink).text(block.note, LEFT, top + 20.5 * MM, options);
    }),
  );
  doc.y = top + height + 4 * MM;
}

function drawClosing(doc: PDFKit.PDFDocument, closing: string): void {
  doc
    .font('regular')
    .fontSize(10)
    .fillColor(COLORS.ink)
    .text(closing, LEFT, doc.y + 2, { width: WIDTH });
  doc.font('bold').text(SENDER.name, LEFT, doc.y + 3, { width: WIDTH });
}
