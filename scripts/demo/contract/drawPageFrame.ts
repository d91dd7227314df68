/** What every page of the contract shares: the paper, head with codes, foot with number and page. */
import { COLORS, LEFT, MM, WIDTH, seededNumbers } from './contractSheet';
import { drawCode128, drawDataMatrix } from '@desk/server/dispatch/letters/drawCodes';
import { PAGE_COUNT } from './contractScan';

export interface PageFrame {
  readonly applicationNumber: string;
  readonly page: number;
  readonly heading: string;
}

/** What the square code of a page says. */
export function markOf(applicationNumber: string, page: number): string {
  return `${applicationNumber}|${page}/${PAGE_COUNT}`;
}

/** Draws paper and frame; the page stays slightly turned, as it lay on the scanner, until the page ends. */
export function drawPageFrame(doc: PDFKit.PDFDocument, { applicationNumber, page, heading }: PageFrame): void {
  drawPaper(doc, `${applicationNumber}${page}`);
  drawHead(doc, heading);
  drawMarks(doc, applicationNumber, page);
  drawFoot(doc, applicationNumber, page);
}

function drawPaper(doc: PDFKit.PDFDocument, seed: string): void {
  const { width, height } = doc.page;
  doc.rect(0, 0, width, height).fill(COLORS.paper);
  const turn = (seededNumbers(seed)() - 0.5) * 0.8;
  doc.rotate(turn, { origin: [width / 2, height / 2] });
  for (const y of [108.5, 188.5]) {
    doc.circle(11 * MM, y * MM, 2.8 * MM).fill(COLORS.hole);
  }
}

function drawHead(doc: PDFKit.PDFDocument, heading: string): void {
  doc
    .font('bold')
    .fontSize(9)
    .fillColor(COLORS.accent)
    .text('Z login (demo)', LEFT, 16 * MM);
  doc
    .fontSize(16)
    .fillColor(COLORS.ink)
    .text('Contract eHerkenning', LEFT, 22 * MM);
  doc
    .font('regular')
    .fontSize(11)
    .fillColor(COLORS.quiet)
    .text(heading, LEFT, 31 * MM);
  doc
    .moveTo(LEFT, 51 * MM)
    .lineTo(LEFT + WIDTH, 51 * MM)
    .lineWidth(0.7)
    .stroke(COLORS.rule);
}

function drawMarks(doc: PDFKit.PDFDocument, applicationNumber: string, page: number): void {
  const size = 20 * MM;
  const right = LEFT + WIDTH;
  drawDataMatrix(doc, markOf(applicationNumber, page), {
    x: right - size,
    y: 14 * MM,
    width: size,
    height: size,
  });
  const text = { width: 60 * MM, align: 'right' } as const;
  doc
    .font('mono')
    .fontSize(9)
    .fillColor(COLORS.ink)
    .text(applicationNumber, right - text.width, 36.5 * MM, text);
  doc
    .font('regular')
    .fontSize(8)
    .text(`${page}/${PAGE_COUNT}`, right - text.width, 41.5 * MM, text);
}

function drawFoot(doc: PDFKit.PDFDocument, applicationNumber: string, page: number): void {
  drawCode128(doc, applicationNumber, { x: LEFT, y: 269 * MM, width: 70 * MM, height: 10 * MM });
  doc.font('mono').fontSize(8).fillColor(COLORS.ink);
  doc.text(applicationNumber, LEFT, 280.5 * MM, { width: 70 * MM, align: 'center' });
  const note = `Pagina ${page} van ${PAGE_COUNT}. Stuur alle pagina’s ondertekend terug.`;
  doc.font('regular').fontSize(8).fillColor(COLORS.quiet);
  doc.text(note, LEFT + 80 * MM, 272 * MM, { width: WIDTH - 80 * MM, align: 'right' });
}
