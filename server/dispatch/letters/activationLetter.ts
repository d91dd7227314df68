/** The letter that brings a person the activation code, ready for a window envelope. */
import PDFDocument from 'pdfkit';
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import { collectPdf } from './collectPdf';
import { drawEnvelopePart } from './drawEnvelopePart';
import { drawLetterBody } from './drawLetterBody';
import { formatLetterDate, type LetterLanguage } from './letterDate';
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
  readonly registered: boolean;
}

/**
 * A tagged A4 PDF in one page. The same input gives the same bytes.
 * @throws RangeError when `date` or `validUntil` is not an ISO date.
 */
export function renderActivationLetter(letter: ActivationLetter): Promise<Buffer> {
  const { language, recipient, targetLevel, code, caseNumber, registered } = letter;
  const content = LETTER_TEMPLATES.activation[language]({
    name: recipient.nameLines.join(' '),
    targetLevel,
    code,
    validUntil: formatLetterDate(letter.validUntil, language),
  });
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    tagged: true,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    font: NO_DEFAULT_FONT,
    info: { Title: content.subject, Author: SENDER.name, CreationDate: new Date(letter.date) },
  });
  registerLetterFonts(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  drawEnvelopePart(doc, root, {
    addressLines: recipientLines(recipient, language),
    registered,
    date: formatLetterDate(letter.date, language),
    caseNumber,
    labels: content.labels,
  });
  drawLetterBody(doc, root, content);
  root.end();
  return collectPdf(doc);
}
