/** The signed contract as it comes off the scanner: three pages, minus those the customer forgot, and what lies behind them. */
import PDFDocument from 'pdfkit';
import { collectPdf } from '@desk/server/pdf/collectPdf';
import { NO_DEFAULT_FONT, registerLetterFonts } from '@desk/server/pdf/letterFonts';
import type { Contract } from './contractScan';
import { CONTENT_TOP, LEFT } from './contractSheet';
import { drawCompanyPage } from './drawCompanyPage';
import { drawEnclosure } from './drawEnclosure';
import { drawPageFrame } from './drawPageFrame';
import { drawPersonsPage } from './drawPersonsPage';
import { drawSignaturePage } from './drawSignaturePage';

const PAGES = [
  { page: 1, heading: 'Bedrijf en niveau', draw: (doc, { application }) => drawCompanyPage(doc, application) },
  { page: 2, heading: 'Beheerders en gebruikers', draw: (doc, { application }) => drawPersonsPage(doc, application) },
  { page: 3, heading: 'Verklaring en ondertekening', draw: drawSignaturePage },
] as const satisfies readonly {
  page: number;
  heading: string;
  draw: (doc: PDFKit.PDFDocument, contract: Contract) => void;
}[];

/**
 * Draws the contract; the same input gives the same bytes.
 * @throws RangeError when every page is missing or `signedOn` is no ISO day.
 */
export function makeContractPdf(contract: Contract): Promise<Buffer> {
  const { applicationNumber, scan, signedOn } = contract;
  const present = PAGES.filter(({ page }) => !scan.missingPages.includes(page));
  const createdAt = new Date(signedOn);
  if (present.length === 0 || Number.isNaN(createdAt.getTime())) {
    throw new RangeError('A contract scan needs at least one page and an ISO day of signing.');
  }
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    lang: 'nl',
    font: NO_DEFAULT_FONT,
    info: { Title: `Contract ${applicationNumber}`, CreationDate: createdAt },
  });
  registerLetterFonts(doc);
  for (const { page, heading, draw } of present) {
    doc.addPage();
    drawPageFrame(doc, { applicationNumber, page, heading });
    doc.x = LEFT;
    doc.y = CONTENT_TOP;
    draw(doc, contract);
  }
  for (const enclosure of contract.enclosures ?? []) {
    doc.addPage();
    drawEnclosure(doc, enclosure);
  }
  return collectPdf(doc);
}
