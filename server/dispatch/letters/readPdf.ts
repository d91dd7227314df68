/** Reads text back from a PDF, with the place of each piece on its page. Used by tests of documents we draw. */
import { loadPdfJs } from './loadPdfJs';

export interface PdfTextItem {
  readonly text: string;
  /** Left edge and baseline in mm from the top left of the page. */
  readonly x: number;
  readonly y: number;
  /** Right edge in mm. */
  readonly right: number;
}

export interface PdfPageText {
  readonly items: readonly PdfTextItem[];
  /** All pieces joined by one space, runs of space collapsed. */
  readonly text: string;
}

const MM = 72 / 25.4;

/** The text of every page, in drawing order. Throws when the bytes are no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPageText[]> {
  const { getDocument } = await loadPdfJs();
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: PdfPageText[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push({
      items: texts.map((item) => toItem(item, height)),
      text: texts
        .map((item) => item.str)
        .join(' ')
        .replace(/\s+/g, ' '),
    });
  }
  await task.destroy();
  return pages;
}

function toItem(item: { str: string; width: number; transform: number[] }, pageHeight: number): PdfTextItem {
  const [, , , , x = 0, y = 0] = item.transform;
  return { text: item.str, x: x / MM, y: (pageHeight - y) / MM, right: (x + item.width) / MM };
}
