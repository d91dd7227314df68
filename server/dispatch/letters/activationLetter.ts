/** The letters that bring people their activation codes, ready for window envelopes. */
import PDFDocument from 'pdfkit';
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import { collectPdf } from './collectPdf';
import { drawEnvelopePart } from './drawEnvelopePart';
import { drawLetterBody } from './drawLetterBody';
import { formatLetterDate, type LetterLanguage } from '@desk/shared/dispatch/letterDate';
import { NO_DEFAULT_FONT, registerLetterFonts } from './letterFonts';
import { SENDER } from './letterSheet';
import { LETTER_TEMPLATES } from './letterTemplates';
import { recipientLines, type LetterRecipient } from './recipientLines';

export interface ActivationLetter {
  readonly language: LetterLanguage;
  /** ISO day or moment that the letter is dated. */
  readonly date: string;
  readonly recipient: LetterRecipient;
  readonly targetLevel: AssuranceLevelId;
  /** Grouped for reading, like XXXXX-XXXXX-XXXXX. */
  readonly code: string;
  /** ISO moment: the last one at which the code still works. */
  readonly validUntil: string;
  readonly caseNumber: string;
  /** See `letterMark`. */
  readonly mark: string;
  readonly registered: boolean;
}

function drawLetter(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, letter: ActivationLetter): void {
  const { language, recipient, targetLevel, code, caseNumber, mark, registered } = letter;
  const content = LETTER_TEMPLATES.activation[language]({
    name: recipient.nameLines.join(' '),
    targetLevel,
    code,
    validUntil: formatLetterDate(letter.validUntil, language),
  });
  const section = doc.struct('Sect', { lang: language });
  root.add(section);
  drawEnvelopePart(doc, section, {
    addressLines: recipientLines(recipient, language),
    registered,
    date: formatLetterDate(letter.date, language),
    caseNumber,
    mark,
    labels: content.labels,
  });
  drawLetterBody(doc, section, content);
  section.end();
}

/**
 * A tagged A4 PDF, one page a letter. The same input gives the same bytes.
 * @param title what the document is called
 * @param letters at least one; the document has the language and the date of the first
 * @throws RangeError when a date or `validUntil` is not an ISO date
 */
export function renderActivationLetters(
  title: string,
  letters: readonly [ActivationLetter, ...ActivationLetter[]],
): Promise<Buffer> {
  const [{ language, date }] = letters;
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    tagged: true,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    font: NO_DEFAULT_FONT,
    info: { Title: title, Author: SENDER.name, CreationDate: new Date(date) },
  });
  registerLetterFonts(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const letter of letters) {
    doc.addPage();
    drawLetter(doc, root, letter);
  }
  root.end();
  return collectPdf(doc);
}
