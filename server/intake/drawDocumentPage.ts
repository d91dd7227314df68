/** Draws one page of a scan for somebody who looks at it. */
import { revisionOf } from '@desk/db/stores/documentPageStore';
import type { DocumentOfCase } from '@desk/db/stores/mailItemStore';
import type { Dependencies } from '../dependencies';
import type { ScanType } from '../reading/scanTypes';
import { keepPage, keptPage } from './pageCache';
import { notePage, recordPageSeen, requireDocument, type Reading } from './readDocument';

export interface PageRequest {
  readonly reading: Reading;
  readonly page: number;
  /** In pixels. */
  readonly width: number;
  /** Fetched ahead of time: nobody looks at it yet, so that no verdict can rest on it; the trail tells of it all the same. */
  readonly isAhead?: boolean;
}

/** Windows differ by a few pixels; their pictures need not. */
const WIDTH_STEP = 100;

async function draw(deps: Dependencies, document: DocumentOfCase, wanted: Pick<PageRequest, 'page' | 'width'>) {
  const bytes = await deps.files.read(document.id, document);
  // The type was told from the content when the scan was taken in.
  const scan = await deps.readers.openScan(bytes, document.mediaType as ScanType);
  try {
    return await scan.png(wanted.page, wanted.width);
  } finally {
    await scan.close();
  }
}

/**
 * The page as a PNG.
 * @throws DomainError notFound for a scan or page that is not there; readsNotKept
 */
export async function drawDocumentPage(deps: Dependencies, request: PageRequest): Promise<Buffer> {
  const { reading, page } = request;
  // Before the bytes: a page that changes meanwhile was seen as it was before.
  const revision = await revisionOf(deps.db, reading.id, page);
  const document = await requireDocument(deps, reading.id);
  const isAhead = request.isAhead === true;
  notePage(deps, reading, { page, applicationId: document.applicationId, isAhead });
  const picture = await pictureOf(deps, document, request);
  if (!isAhead) {
    await recordPageSeen(deps, reading, { page, revision });
  }
  return picture;
}

async function pictureOf(deps: Dependencies, document: DocumentOfCase, wanted: PageRequest): Promise<Buffer> {
  const width = Math.ceil(wanted.width / WIDTH_STEP) * WIDTH_STEP;
  const name = { documentId: document.id, sha256: document.sha256, page: wanted.page, width };
  const kept = keptPage(name);
  if (kept !== null) {
    return kept;
  }
  const drawn = await draw(deps, document, { page: wanted.page, width });
  keepPage(name, drawn);
  return drawn;
}
