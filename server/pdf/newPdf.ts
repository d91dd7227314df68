/** The library that draws PDFs, read when the first one is drawn: with its typefaces it takes a fifth of a start of the desk. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** @returns an empty document, which nothing reads yet */
export function newPdf(options: PDFKit.PDFDocumentOptions): PDFKit.PDFDocument {
  const PDFDocument = require('pdfkit') as new (given: PDFKit.PDFDocumentOptions) => PDFKit.PDFDocument;
  return new PDFDocument(options);
}
