/** Draws what is asked as a numbered list: whom it is about, the sentence, and the values below each other where they differ. */
import type { MessageItem } from '@desk/shared/dispatch/messages/messageContent';
import { COLORS, MM } from '../../pdf/sheet';
import { LEFT, needRoom, numberIndent, WIDTH } from './textFlow';

const LABEL_WIDTH = 34 * MM;
const GAP = 1.8;

type Doc = PDFKit.PDFDocument;

function bold(doc: Doc): Doc {
  return doc.font('bold').fontSize(10).fillColor(COLORS.ink);
}

function regular(doc: Doc): Doc {
  return doc.font('regular').fontSize(10).fillColor(COLORS.ink);
}

/** The list is set so far to the right that its longest number keeps clear of the text. */
interface Column {
  readonly left: number;
  readonly width: number;
}

function columnOf(doc: Doc, count: number): Column {
  const indent = numberIndent(doc, count);
  return { left: LEFT + indent, width: WIDTH - indent };
}

function heightOf(doc: Doc, { about, text, values }: MessageItem, { width }: Column): number {
  const wide = { width, lineGap: GAP };
  const head = about === null ? 0 : bold(doc).heightOfString(about, wide);
  const lines = values.map(({ value }) =>
    bold(doc).heightOfString(value, { width: width - LABEL_WIDTH, lineGap: GAP }),
  );
  return head + regular(doc).heightOfString(text, wide) + lines.reduce((sum, line) => sum + line, 0);
}

/** How much each item takes, in points. */
export function itemHeights(doc: Doc, items: readonly MessageItem[]): number[] {
  const column = columnOf(doc, items.length);
  return items.map((item) => heightOf(doc, item, column));
}

function drawValue(doc: Doc, { label, value }: MessageItem['values'][number], { left, width }: Column): void {
  const top = doc.y;
  regular(doc).fillColor(COLORS.quiet).text(label, left, top, { width: LABEL_WIDTH });
  bold(doc).text(value, left + LABEL_WIDTH, top, { width: width - LABEL_WIDTH, lineGap: GAP });
}

function drawItem(doc: Doc, item: MessageItem, { number, column }: { number: number; column: Column }): void {
  const top = doc.y;
  const { left, width } = column;
  doc.font('bold').fontSize(10).fillColor(COLORS.accent);
  doc.text(`${String(number)}.`, LEFT, top, { width: left - LEFT, lineBreak: false });
  doc.y = top;
  if (item.about !== null) {
    bold(doc).text(item.about, left, doc.y, { width, lineGap: GAP });
  }
  regular(doc).text(item.text, left, doc.y, { width, lineGap: GAP });
  for (const value of item.values) {
    drawValue(doc, value, column);
  }
  doc.moveDown(0.5);
}

/** Each item stays on one page as long as a page holds it; `room` is what each needs at once, in points. */
export function drawItems(
  doc: Doc,
  parent: PDFKit.PDFStructureElement,
  { items, room }: { readonly items: readonly MessageItem[]; readonly room: readonly number[] },
): void {
  const column = columnOf(doc, items.length);
  const list = doc.struct('L');
  parent.add(list);
  items.forEach((item, index) => {
    // Outside the element: a page must not turn between its tags.
    needRoom(doc, room[index] ?? 0);
    const body = doc.struct('LBody', {}, () => drawItem(doc, item, { number: index + 1, column }));
    list.add(doc.struct('LI', {}, [body]));
  });
  list.end();
}
