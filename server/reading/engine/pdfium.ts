/** Decides how PDFium is loaded and a PDF opened in it: one engine a thread, from the installed package. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { DomainError } from '@desk/shared/contract/errors';

export type Pdfium = WrappedPdfiumModule;

export interface OpenPdf {
  readonly pdfium: Pdfium;
  readonly handle: number;
  readonly pages: number;
  close(): void;
}

const ERR_PASSWORD = 4;
const ERR_SECURITY = 5;
const TOO_MUCH_MEMORY = 256 * 1024 * 1024;

let loading: Promise<Pdfium> | undefined;
let openFiles = 0;

async function start(): Promise<Pdfium> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** WebAssembly never gives memory back, so after a large file the engine starts anew once nothing is open. */
function leave(pdfium: Pdfium): void {
  openFiles -= 1;
  if (openFiles === 0 && pdfium.pdfium.HEAPU8.length > TOO_MUCH_MEMORY) {
    loading = undefined;
  }
}

/** The engine's memory at this moment: it moves when it grows, so ask again after every call. */
export function memoryOf(pdfium: Pdfium): Uint8Array {
  return pdfium.pdfium.HEAPU8;
}

/** Room in the engine's memory. @throws DomainError documentBroken when there is none */
export function reserve(pdfium: Pdfium, bytes: number): number {
  const at = pdfium.pdfium.wasmExports.malloc(bytes);
  if (at === 0) {
    throw new DomainError('documentBroken');
  }
  return at;
}

/** Gives back what `reserve` gave. */
export function release(pdfium: Pdfium, at: number): void {
  pdfium.pdfium.wasmExports.free(at);
}

/**
 * Opens a PDF without a password; nothing in it is run.
 * @throws DomainError documentLocked, documentBroken
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  loading ??= start();
  const pdfium = await loading;
  const at = reserve(pdfium, bytes.length);
  memoryOf(pdfium).set(bytes, at);
  const handle = pdfium.FPDF_LoadMemDocument(at, bytes.length, '');
  if (handle === 0) {
    const code = pdfium.FPDF_GetLastError();
    release(pdfium, at);
    throw new DomainError(code === ERR_PASSWORD || code === ERR_SECURITY ? 'documentLocked' : 'documentBroken');
  }
  openFiles += 1;
  return {
    pdfium,
    handle,
    pages: pdfium.FPDF_GetPageCount(handle),
    close: () => {
      pdfium.FPDF_CloseDocument(handle);
      release(pdfium, at);
      leave(pdfium);
    },
  };
}
