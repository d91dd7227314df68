/** The lower part of a letter, over as many pages as it needs: subject, salutation, blocks in their order, closing. */
import type { LetterBlock, LetterContent } from './letterContent';
import { drawContact } from './drawContact';
import { drawItems } from './drawItems';
import { COLORS, MM } from './letterSheet';
import { beginBody, endBody, isAtTop, LEFT, needRoom, WIDTH } from './textFlow';

/** Lines that must follow a heading on its own page, and the room that a signature takes. */
const AFTER_HEADING = 16 * MM;
const SIGNATURE = 14 * MM;

/** Draws the text below the first fold; every block becomes its own element in the tag tree of `parent`. */
export function drawLetterBody(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  content: LetterContent & { readonly signature: string },
): void {
  beginBody(doc);
  parent.add(doc.struct('H1', {}, () => drawSubject(doc, content.subject)));
  parent.add(doc.struct('P', {}, () => drawParagraph(doc, content.salutation)));
  for (const block of content.blocks) {
    drawBlock(doc, parent, block);
  }
  needRoom(doc, SIGNATURE);
  parent.add(doc.struct('P', {}, () => drawClosing(doc, content)));
  endBody(doc);
}

function drawBlock(doc: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, block: LetterBlock): void {
  switch (block.kind) {
    case 'paragraph':
      needRoom(doc, Math.min(12 * MM, paragraphHeight(doc, block.text)));
      parent.add(doc.struct('P', {}, () => drawParagraph(doc, block.text)));
      return;
    case 'heading':
      needRoom(doc, AFTER_HEADING);
      parent.add(doc.struct('H2', {}, () => drawHeading(doc, block.text)));
      return;
    case 'items':
      drawItems(doc, parent, block.items);
      return;
    case 'contact':
      drawContact(doc, parent, block);
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
  doc.font('bold').fontSize(13).fillColor(COLORS.ink).text(text, LEFT, doc.y, { width: WIDTH });
  doc.moveDown(0.7);
}

const PARAGRAPH = { width: WIDTH, lineGap: 1.8 } as const;

function paragraphHeight(doc: PDFKit.PDFDocument, text: string): number {
  return doc.font('regular').fontSize(10).heightOfString(text, PARAGRAPH);
}

function drawParagraph(doc: PDFKit.PDFDocument, text: string): void {
  doc.font('regular').fontSize(10).fillColor(COLORS.ink).text(text, LEFT, doc.y, PARAGRAPH);
  doc.moveDown(0.6);
}

function drawHeading(doc: PDFKit.PDFDocument, text: string): void {
  const gap = isAtTop(doc) ? 0 : 1.5 * MM;
  doc
    .font('bold')
    .fontSize(10.5)
    .fillColor(COLORS.accent)
    .text(text, LEFT, doc.y + gap, { width: WIDTH });
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

function drawClosing(doc: PDFKit.PDFDocument, { closing, signature }: { closing: string; signature: string }): void {
  doc
    .font('regular')
    .fontSize(10)
    .fillColor(COLORS.ink)
    .text(closing, LEFT, doc.y + 2, { width: WIDTH });
  doc.font('bold').text(signature, LEFT, doc.y + 3, { width: WIDTH });
}
