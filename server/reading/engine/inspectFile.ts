/** Decides whether a file is taken in as it is, taken in as pictures of its pages, or refused. */
import { DomainError } from '@desk/shared/contract/errors';
import type { ScanType } from '../scanTypes';
import { hasActiveContent } from './findActiveContent';
import { allPages, makePdf } from './makePdf';
import { openSource } from './openSource';
import { isPackedTwice } from './packedTwice';
import { openPdf } from './pdfium';
import type { PageSource } from './raster';
import { unfoldsTooFar } from './unpackedSize';

export interface InspectedFile {
  readonly pages: number;
  /** Null when the bytes may stay as they are. */
  readonly replaced: Uint8Array | null;
}

/** Drawing takes a while; nobody sends a contract of this size with scripts in it. */
const MAX_REDRAWN_PAGES = 100;
/** Coarse: only whether the picture is whole counts. */
const GLANCE_DPI = 20;
const TAIL_BYTES = 2048;

/** A file that breaks off may lack its last pages without anybody seeing it. */
function breaksOff(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.subarray(-TAIL_BYTES)).toString('latin1').includes('%%EOF');
}

/** Locked in part (printing, copying), repaired when opened, or able to act: such a file is kept as pictures. */
async function mustRedraw(bytes: Uint8Array): Promise<boolean> {
  const open = await openPdf(bytes);
  try {
    const { pdfium, handle } = open;
    const isSound = pdfium.FPDF_DocumentHasValidCrossReferenceTable(handle);
    if (!isSound && breaksOff(bytes)) {
      throw new DomainError('documentBroken');
    }
    return !isSound || pdfium.EPDF_IsEncrypted(handle) || (await hasActiveContent(open, bytes));
  } finally {
    open.close();
  }
}

async function readEveryPage(source: PageSource, mediaType: ScanType): Promise<void> {
  for (const page of allPages(source)) {
    await source.sizeOf(page);
    if (mediaType !== 'application/pdf') {
      await source.draw(page, GLANCE_DPI, 'grey');
    }
  }
}

async function redraw(source: PageSource): Promise<Uint8Array> {
  if (source.pages > MAX_REDRAWN_PAGES) {
    throw new DomainError('documentActive');
  }
  return makePdf(source, allPages(source));
}

/** @throws DomainError documentUnfolds, documentLocked, documentBroken, documentActive, documentTooManyPages, documentTooManyPixels */
export async function inspectFile(bytes: Uint8Array, mediaType: ScanType): Promise<InspectedFile> {
  if (mediaType === 'application/pdf' && (isPackedTwice(bytes) || (await unfoldsTooFar(bytes)))) {
    throw new DomainError('documentUnfolds');
  }
  const source = await openSource(bytes, mediaType);
  try {
    await readEveryPage(source, mediaType);
    const isUnsafe = mediaType === 'application/pdf' && (await mustRedraw(bytes));
    return { pages: source.pages, replaced: isUnsafe ? await redraw(source) : null };
  } finally {
    source.close();
  }
}
