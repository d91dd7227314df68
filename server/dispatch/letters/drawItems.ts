/** Draws what is asked as a numbered list: whom it is about, the sentence, and both values below each other where they differ. */
import type { MessageItem } from '@desk/shared/dispatch/messages/messageContent';
import { COLORS, MM } from './letterSheet';
import { LEFT, needRoom, WIDTH } from './textFlow';

const INDENT = 7 * MM;
const TEXT_WIDTH = WIDTH - INDENT;
const LABEL_WIDTH = 34 * MM;
const VALUE_WIDTH = TEXT_WIDTH - LABEL_WIDTH;
const GAP = 1.8;

type Doc = PDFKit.PDFDocument;

function bold(doc: Doc): Doc {
  return doc.font('bold').fontSize(10).fillColor(COLORS.ink);
}

function regular(doc: Doc): Doc {
  return doc.font('regular').fontSize(10).fillColor(COLORS.ink);
}

function heightOf(doc: Doc, { about, text, values }: MessageItem): number {
  const wide = { width: TEXT_WIDTH, lineGap: GAP };
  const head = about === null ? 0 : bold(doc).heightOfString(about, wide);
  const lines = values.map(({ value }) => bold(doc).heightOfString(value, { width: VALUE_WIDTH, lineGap: GAP }));
  return head + regular(doc).heightOfString(text, wide) + lines.reduce((sum, line) => sum + line, 0);
}

function drawValue(doc: Doc, { label, value }: MessageItem['values'][number]): void {
  const top = doc.y;
  regular(doc)
    .fillColor(COLORS.quiet)
    .text(label, LEFT + INDENT, top, { width: LABEL_WIDTH });
  bold(doc).text(value, LEFT + INDENT + LABEL_WIDTH, top, { width: VALUE_WIDTH, lineGap: GAP });
}

function drawItem(doc: Doc, item: MessageItem, number: number): void {
  const top = doc.y;
  doc.font('bold').fontSize(10).fillColor(COLORS.accent);
  doc.text(`${String(number)}.`, LEFT, top, { width: INDENT, lineBreak: false });
  doc.y = top;
  if (item.about !== null) {
    bold(doc).text(item.about, LEFT + INDENT, doc.y, { width: TEXT_WIDTH, lineGap: GAP });
  }
  regular(doc).text(item.text, LEFT + INDENT, doc.y, { width: TEXT_WIDTH, lineGap: GAP });
  for (const value of item.values) {
    drawValue(doc, value);
  }
  doc.moveDown(0.5);
}

/** Each item stays on one page as long as a page holds it. */
export function drawItems(doc: Doc, parent: PDFKit.PDFStructureElement, items: readonly MessageItem[]): void {
  const list = doc.struct('L');
  parent.add(list);
  items.forEach((item, index) => {
    // Outside the element: a page must not turn between its tags.
    needRoom(doc, heightOf(doc, item));
    const body = doc.struct('LBody', {}, () => drawItem(doc, item, index + 1));
    list.add(doc.struct('LI', {}, [body]));
  });
  list.end();
}
