/** The sheets beside the contract: what a customer encloses, and the sheet that the post room lays between letters. */
import PDFDocument from 'pdfkit';
import { SEPARATOR_CODE } from '@desk/shared/intake/splitStack';
import { collectPdf } from '@desk/server/pdf/collectPdf';
import { NO_DEFAULT_FONT, registerLetterFonts } from '@desk/server/pdf/letterFonts';
import { COLORS, LEFT, MM, WIDTH } from '../../demo/contract/contractSheet';
import { drawDataMatrix } from '@desk/server/dispatch/letters/drawCodes';

const ROWS = ['Aanleiding', 'Bevoegdheid', 'Ingeschreven op', 'Functie', 'Toelichting', 'Overige functionarissen'];

function openSheet(title: string): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    lang: 'nl',
    font: NO_DEFAULT_FONT,
    info: { Title: title, CreationDate: new Date(0) },
  });
  registerLetterFonts(doc);
  return doc;
}

/** The sheet that says: here ends one letter and begins the next. */
export function drawSeparator(): Promise<Buffer> {
  const doc = openSheet('Scheidingsblad');
  const text = { width: WIDTH, align: 'center' } as const;
  doc.font('bold').fontSize(40).fillColor(COLORS.ink);
  doc.text('SCHEIDINGSBLAD', LEFT, 45 * MM, text);
  drawDataMatrix(doc, SEPARATOR_CODE, { x: 75 * MM, y: 100 * MM, width: 60 * MM, height: 60 * MM });
  doc.font('regular').fontSize(20);
  doc.text('Leg dit blad voor en achter een brief met bijlagen.', LEFT, 190 * MM, text);
  doc.fontSize(14).fillColor(COLORS.quiet);
  doc.text('Dit blad hoort bij geen enkele brief en kan opnieuw worden gebruikt.', LEFT, 215 * MM, text);
  return collectPdf(doc);
}

/** An enclosure of a company: a page without any code. */
export function drawEnclosure(companyName: string): Promise<Buffer> {
  const doc = openSheet('Bijlage');
  doc.font('bold').fontSize(15).fillColor(COLORS.ink);
  doc.text(`Bijlage van ${companyName}`, LEFT, 30 * MM, { width: WIDTH });
  doc.font('regular').fontSize(11);
  ROWS.forEach((row, index) => {
    const y = (60 + index * 30) * MM;
    doc.fillColor(COLORS.quiet).text(row, LEFT, y);
    doc
      .moveTo(LEFT, y + 8 * MM)
      .lineTo(LEFT + WIDTH, y + 8 * MM)
      .lineWidth(0.5)
      .stroke(COLORS.rule);
  });
  return collectPdf(doc);
}
