/** Decides whether a PDF could do something by itself or carries something along. Nothing in it is run to find out. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject } from 'pdf-lib';
import type { OpenPdf } from './pdfium';

const ACTIVE_KEYS = new Set([
  'JS',
  'JavaScript',
  'AA',
  'EmbeddedFile',
  'EmbeddedFiles',
  'EF',
  'XFA',
  'RichMediaContent',
]);
const ACTIVE_TYPES = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'RichMedia',
  'GoToE',
  'GoToR',
]);
const TYPE_KEYS = new Set(['S', 'Subtype', 'Type']);

function isActive(key: string, value: PDFObject): boolean {
  const isType = TYPE_KEYS.has(key) && value instanceof PDFName && ACTIVE_TYPES.has(value.decodeText());
  return isType || ACTIVE_KEYS.has(key);
}

function holdsActive(root: PDFObject | undefined): boolean {
  const left: (PDFObject | undefined)[] = [root];
  while (left.length > 0) {
    const object = left.pop();
    if (object instanceof PDFArray) {
      left.push(...object.asArray());
    } else if (object instanceof PDFStream) {
      left.push(object.dict);
    } else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        if (isActive(key.decodeText(), value)) {
          return true;
        }
        left.push(value);
      }
    }
  }
  return false;
}

/** Every object in the file, whether a page leads to it or not. */
async function objectsHoldActive(bytes: Uint8Array): Promise<boolean> {
  const { context } = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  return [...objects, context.trailerInfo.Root].some(holdsActive);
}

/** True as well when the file cannot be taken apart: what nobody can see into is not trusted. */
export async function hasActiveContent({ pdfium, handle }: OpenPdf, bytes: Uint8Array): Promise<boolean> {
  if (pdfium.FPDFDoc_GetJavaScriptActionCount(handle) > 0 || pdfium.FPDFDoc_GetAttachmentCount(handle) > 0) {
    return true;
  }
  try {
    return await objectsHoldActive(bytes);
  } catch {
    return true;
  }
}
