/** The lower part of a letter, over as many pages as it needs: subject, salutation, blocks in their order, closing. */
import type { LetterBlock, LetterContent } from './letterContent';
import { contactHeight, drawContact } from './drawContact';
import { drawItems, itemHeights } from './drawItems';
import { roomNeeded, type Part } from './keepTogether';
import { COLORS, MM } from '../../pdf/sheet';
import { beginBody, endBody, isAtTop, LEFT, needRoom, numberIndent, WIDTH } from './textFlow';

/** Lines that must follow a heading on its own page, and the room that a signature takes. */
const AFTER_HEADING = 16 * MM;
const SIGNATURE = 12 * MM;

/** Draws the text below the first fold; every block becomes its own element in the tag tree of `parent`. */
export function drawLetterBody(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  content: LetterContent & { readonly signature: string },
): void {
  beginBody(doc);
  parent.add(doc.struct('H1', {}, () => drawSubject(doc, content.subject)));
  parent.add(doc.struct('P', {}, () => drawParagraph(doc, content.salutation)));
  drawBlocks(doc, parent, content.blocks);
  needRoom(doc, SIGNATURE);
  parent.add(doc.struct('P', {}, () => drawClosing(doc, content)));
  endBody(doc);
}

const CODE_HEIGHT = 31 * MM;

/** What is not torn apart, block by block: an item of a list is a part of its own. */
function partsOf(doc: PDFKit.PDFDocument, block: LetterBlock): Part[] {
  const text = (height: number): Part => ({ height, isHeading: false });
  switch (block.kind) {
    case 'heading':
      return [{ height: AFTER_HEADING, isHeading: true }];
    case 'paragraph':
      return [text(paragraphHeight(doc, block.text))];
    case 'items':
      return itemHeights(doc, block.items).map(text);
    case 'steps':
      return [text(block.items.reduce((sum, item) => sum + paragraphHeight(doc, item), 0))];
    case 'contact':
      return [text(contactHeight(doc, block))];
    case 'code':
      return [text(CODE_HEIGHT)];
  }
}

/** Lines of a paragraph may go over to the next page, unless they keep the closing company. */
function drawBlocks(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  blocks: LetterContent['blocks'],
): void {
  const parts = blocks.map((block) => partsOf(doc, block));
  const room = roomNeeded(parts.flat(), SIGNATURE);
  let at = 0;
  blocks.forEach((block, index) => {
    const own = parts[index] ?? [];
    const needed = room.slice(at, at + own.length);
    at += own.length;
    const isFree = block.kind === 'paragraph' && needed[0] === own[0]?.height;
    drawBlock(doc, parent, { block, room: isFree ? needed.map((height) => Math.min(12 * MM, height)) : needed });
  });
}

function drawBlock(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  { block, room }: { readonly block: LetterBlock; readonly room: readonly number[] },
): void {
  if (block.kind !== 'items') {
    needRoom(doc, room[0] ?? 0);
  }
  switch (block.kind) {
    case 'paragraph':
      parent.add(doc.struct('P', {}, () => drawParagraph(doc, block.text)));
      return;
    case 'heading':
      parent.add(doc.struct('H2', {}, () => drawHeading(doc, block.text)));
      return;
    case 'items':
      drawItems(doc, parent, { items: block.items, room });
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

/** The space below, in points. */
const AFTER_PARAGRAPH = 7;
const PARAGRAPH = { width: WIDTH, lineGap: 1.8 } as const;

function paragraphHeight(doc: PDFKit.PDFDocument, text: string): number {
  return doc.font('regular').fontSize(10).heightOfString(text, PARAGRAPH) + AFTER_PARAGRAPH;
}

function drawParagraph(doc: PDFKit.PDFDocument, text: string): void {
  doc.font('regular').fontSize(10).fillColor(COLORS.ink).text(text, LEFT, doc.y, PARAGRAPH);
  doc.y += AFTER_PARAGRAPH;
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
  const indent = numberIndent(doc, items.length);
  const list = doc.struct('L');
  items.forEach((item, index) => {
    const last = index === items.length - 1;
    const drawItem = (): void => {
      const top = doc.y;
      doc
        .font('bold')
        .fontSize(10)
        .fillColor(COLORS.accent)
        .text(`${index + 1}.`, LEFT, top, { width: indent, lineBreak: false });
      doc.font('regular').fillColor(COLORS.ink);
      doc.text(item, LEFT + indent, top, { width: WIDTH - indent, lineGap: 1.8 }).moveDown(last ? 0.6 : 0.2);
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
