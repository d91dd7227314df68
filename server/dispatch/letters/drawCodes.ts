/** Machine-readable codes of contracts and letters, drawn as lines so that any scan resolution reads them. */
import { codeSvg } from '../../pdf/codeSvg';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Data Matrix with the application number and the page, e.g. `ZU-2026-000123-7|1/3`. */
export function drawDataMatrix(doc: PDFKit.PDFDocument, text: string, place: Place): void {
  drawSvg(doc, codeSvg({ bcid: 'datamatrix', text, scale: 1 }), place);
}

/** Code 128 with a number, for the hand scanner. */
export function drawCode128(doc: PDFKit.PDFDocument, text: string, place: Place): void {
  drawSvg(doc, codeSvg({ bcid: 'code128', text, scale: 1, height: 10 }), place);
}

function drawSvg(doc: PDFKit.PDFDocument, svg: string, place: Place): void {
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  doc
    .save()
    .translate(place.x, place.y)
    .scale(place.width / Number(width), place.height / Number(height));
  for (const [, attributes = '', path = ''] of svg.matchAll(/<path ([^>]*?)d="([^"]+)"/g)) {
    const stroke = /stroke-width="([\d.]+)"/.exec(attributes)?.[1];
    doc.path(path);
    if (stroke === undefined) {
      doc.fill('#000000', 'even-odd');
    } else {
      doc.lineWidth(Number(stroke)).stroke('#000000');
    }
  }
  doc.restore();
}
