/** Draws letters of every kind into one tagged PDF, ready for window envelopes: each begins on a page of its own. */
import { formatLetterDate, type LetterLanguage } from '@desk/shared/dispatch/letterDate';
import type { Sender } from '@desk/shared/dispatch/sender';
import { collectPdf } from '../../pdf/collectPdf';
import { drawEnvelopePart } from './drawEnvelopePart';
import { drawLetterBody } from './drawLetterBody';
import { drawPageNumbers } from './drawPageNumbers';
import type { LetterContent } from './letterContent';
import { NO_DEFAULT_FONT, registerLetterFonts } from '../../pdf/letterFonts';
import { newPdf } from '../../pdf/newPdf';
import { recipientLines, type LetterRecipient } from './recipientLines';

const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const;

export interface Letter {
  readonly language: LetterLanguage;
  /** ISO day or moment that the letter is dated. */
  readonly date: string;
  readonly recipient: LetterRecipient;
  readonly caseNumber: string;
  /** See `letterMark`. */
  readonly mark: string;
  readonly registered: boolean;
  readonly content: LetterContent;
}

/** Letters of one PDF: what it is called, and who sends them. */
export interface Bundle {
  readonly title: string;
  readonly sender: Sender;
}

interface Sheets {
  readonly doc: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly sender: Sender;
}

function drawLetter({ doc, root, sender }: Sheets, letter: Letter): void {
  const { language, recipient, caseNumber, mark, registered, content } = letter;
  const first = doc.bufferedPageRange().count - 1;
  const section = doc.struct('Sect', { lang: language });
  root.add(section);
  drawEnvelopePart(doc, section, {
    sender,
    addressLines: recipientLines(recipient, language),
    registered,
    date: formatLetterDate(letter.date, language),
    caseNumber,
    mark,
    labels: content.labels,
  });
  drawLetterBody(doc, section, { ...content, signature: sender.name });
  section.end();
  drawPageNumbers(doc, { first, caseNumber, labels: content.labels });
}

/**
 * A tagged A4 PDF. The same input gives the same bytes. A letter of one page has no page number.
 * @param bundle what the document is called, and who sends its letters
 * @param letters at least one; the document has the language and the date of the first
 * @throws RangeError when a date is not an ISO date
 */
export function renderLetters({ title, sender }: Bundle, letters: readonly [Letter, ...Letter[]]): Promise<Buffer> {
  const [{ language, date }] = letters;
  const doc = newPdf({
    size: 'A4',
    margins: NO_MARGINS,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    font: NO_DEFAULT_FONT,
    info: { Title: title, Author: sender.name, CreationDate: new Date(date) },
  });
  registerLetterFonts(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const letter of letters) {
    doc.addPage({ size: 'A4', margins: NO_MARGINS });
    drawLetter({ doc, root, sender }, letter);
  }
  root.end();
  return collectPdf(doc);
}
