/** Opens a PDF with pdf.js inside the desk's content security policy: its worker, fonts and decoders come from our own server. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Scans carry JBIG2, CCITT and JPEG 2000 pictures, and printed contracts may use fonts that are not inside the file. */
const SUPPLIES = {
  ...import.meta.glob<string>('../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
    query: '?url',
    import: 'default',
  }),
  ...import.meta.glob<string>('../../../../../node_modules/pdfjs-dist/wasm/*.wasm', {
    query: '?url',
    import: 'default',
  }),
};

async function fetchSupply({ filename }: { readonly filename: string }): Promise<Uint8Array> {
  const found = Object.entries(SUPPLIES).find(([path]) => path.endsWith(`/${filename}`));
  if (found === undefined) {
    throw new Error(`pdf.js asks for ${filename}, which the desk does not ship`);
  }
  const answer = await fetch(await found[1]());
  return new Uint8Array(await answer.arrayBuffer());
}

/** pdf.js makes an object of this by `new` and calls its `fetch`; a function that returns an object serves as well. */
function SupplyFactory() {
  return { fetch: fetchSupply };
}

/**
 * Opens a PDF.
 * @param blob its bytes
 * @returns the document; destroy it when it is not shown any more
 * @throws when the bytes are no readable PDF
 */
export async function openPdf(blob: Blob): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(await blob.arrayBuffer());
  return getDocument({
    data,
    BinaryDataFactory: SupplyFactory,
    useWorkerFetch: false,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  }).promise;
}
