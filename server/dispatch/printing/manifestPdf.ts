/** Draws the manifest of a print run as a list on paper: to check the stack by, and to have the counter stamp. Never a code, nor which envelope holds one: the list leaves the building. */
import { formatLetterDate, type LetterLanguage } from '@desk/shared/dispatch/letterDate';
import type { PrintRunDetail, PrintRunLetter } from '@desk/shared/dispatch/printRun';
import type { Sender } from '@desk/shared/dispatch/sender';
import { collectPdf } from '../../pdf/collectPdf';
import { NO_DEFAULT_FONT, registerLetterFonts } from '../../pdf/letterFonts';
import { newPdf } from '../../pdf/newPdf';
import { COLORS, MM } from '../../pdf/sheet';

const WORDS = {
  nl: {
    title: 'Verzendlijst',
    count: (letters: number, registered: number) =>
      `${String(letters)} ${letters === 1 ? 'brief' : 'brieven'}, ${registered === 0 ? 'geen' : `waarvan ${String(registered)}`} aangetekend`,
    madeBy: 'Gemaakt door',
    columns: ['', 'Brief', 'Zaak', 'Bedrijf', 'Post'],
    ordinary: 'gewoon',
    registered: 'aangetekend',
    void: 'VERVALLEN: haal deze brief eruit',
    received: 'Ontvangen door de vervoerder (datum, naam, stempel)',
  },
  en: {
    title: 'Dispatch list',
    count: (letters: number, registered: number) =>
      `${String(letters)} ${letters === 1 ? 'letter' : 'letters'}, ${registered === 0 ? 'none' : String(registered)} of them registered`,
    madeBy: 'Made by',
    columns: ['', 'Letter', 'Case', 'Company', 'Post'],
    ordinary: 'ordinary',
    registered: 'registered',
    void: 'VOID: take this letter out',
    received: 'Received by the carrier (date, name, stamp)',
  },
} as const;

interface Paper {
  readonly language: LetterLanguage;
  readonly sender: Sender;
}

const LEFT = 18 * MM;
const WIDTHS = [8, 36, 38, 52, 40].map((width) => width * MM);
const ROW_HEIGHT = 8 * MM;
const LAST_ROW = 250 * MM;

function postOf({ isVoid, registered, trackNumber }: PrintRunLetter, language: LetterLanguage): string {
  const words = WORDS[language];
  return isVoid ? words.void : registered ? (trackNumber ?? words.registered) : words.ordinary;
}

function drawRow(
  doc: PDFKit.PDFDocument,
  cells: readonly string[],
  { top, font }: { top: number; font: string },
): void {
  let x = LEFT;
  cells.forEach((cell, at) => {
    const width = WIDTHS[at] ?? 0;
    doc.font(font).fontSize(8.5).fillColor(COLORS.ink);
    doc.text(cell, x, top, { width: width - 6, height: ROW_HEIGHT - 4, ellipsis: true });
    x += width;
  });
  const bottom = top + ROW_HEIGHT - 5;
  doc.lineWidth(0.3).strokeColor(COLORS.quiet).moveTo(LEFT, bottom).lineTo(x, bottom).stroke();
}

function drawHead(doc: PDFKit.PDFDocument, run: PrintRunDetail, { language, sender }: Paper): number {
  const words = WORDS[language];
  const going = run.manifest.filter(({ isVoid }) => !isVoid);
  const registered = going.filter((letter) => letter.registered).length;
  doc
    .font('bold')
    .fontSize(14)
    .fillColor(COLORS.ink)
    .text(`${words.title} ${run.number}`, LEFT, 18 * MM);
  doc.font('regular').fontSize(9).fillColor(COLORS.quiet);
  doc.text(`${sender.name}. ${words.madeBy} ${run.createdByName}, ${formatLetterDate(run.createdAt, language)}.`);
  doc.text(words.count(going.length, registered)).moveDown(1);
  drawRow(doc, words.columns, { top: doc.y, font: 'bold' });
  return doc.y + ROW_HEIGHT - 8;
}

/**
 * @param run with its letters
 * @returns a PDF of A4 pages; each page repeats which run it belongs to
 */
export function renderManifest(run: PrintRunDetail, paper: Paper): Promise<Buffer> {
  const { language, sender } = paper;
  const doc = newPdf({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: NO_DEFAULT_FONT,
    lang: language,
    info: {
      Title: `${WORDS[language].title} ${run.number}`,
      Author: sender.name,
      CreationDate: new Date(run.createdAt),
    },
  });
  registerLetterFonts(doc);
  doc.addPage();
  let top = drawHead(doc, run, paper);
  run.manifest.forEach((letter, at) => {
    if (top > LAST_ROW) {
      doc.addPage();
      top = drawHead(doc, run, paper);
    }
    const { mark, caseNumber, companyName } = letter;
    const cells = [String(at + 1), mark, caseNumber, companyName, postOf(letter, language)];
    drawRow(doc, cells, { top, font: letter.isVoid ? 'bold' : 'regular' });
    top += ROW_HEIGHT;
  });
  doc.font('regular').fontSize(9).fillColor(COLORS.quiet);
  doc.text(`${WORDS[language].received}:`, LEFT, 270 * MM, { lineBreak: false });
  return collectPdf(doc);
}
