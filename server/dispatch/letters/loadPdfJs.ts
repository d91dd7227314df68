/** Loads the PDF reader of the tests without what it does to the process: it is only built for Node 20 with its stand-ins. */
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What its stand-ins replace although Node has them: written in JavaScript, they made everything that reads or writes JSON slower. */
const KEPT = [
  [JSON, 'parse'],
  [JSON, 'stringify'],
  [Array.prototype, 'push'],
] as const;

let loaded: Promise<typeof PdfJs> | undefined;

async function load(): Promise<typeof PdfJs> {
  const own = KEPT.map(([holder, name]) => Object.getOwnPropertyDescriptor(holder, name));
  const pdfJs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // Its other half has them as well, and comes with the first worker.
  const worker = new pdfJs.PDFWorker();
  await worker.promise;
  worker.destroy();
  KEPT.forEach(([holder, name], at) => Object.defineProperty(holder, name, own[at] ?? {}));
  return pdfJs;
}

/** The reader; loaded once. */
export function loadPdfJs(): Promise<typeof PdfJs> {
  return (loaded ??= load());
}
