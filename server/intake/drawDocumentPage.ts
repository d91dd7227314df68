/** Draws one page of a scan for somebody who looks at it. */
import type { DocumentOfCase } from '@desk/db/stores/mailItemStore';
import type { Dependencies } from '../dependencies';
import type { ScanType } from '../scanning/scanTypes';
import { keepPage, keptPage } from './pageCache';
import { recordPageReading, requireDocument, type Reading } from './readDocument';

export interface PageRequest {
  readonly reading: Reading;
  readonly page: number;
  /** In pixels. */
  readonly width: number;
}

/** Windows differ by a few pixels; their pictures need not. */
const WIDTH_STEP = 100;

async function draw(deps: Dependencies, document: DocumentOfCase, wanted: Pick<PageRequest, 'page' | 'width'>) {
  const bytes = await deps.files.read(document.id, document);
  // The type was told from the content when the scan was taken in.
  const scan = await deps.scanning.openScan(bytes, document.mediaType as ScanType);
  try {
    return await scan.png(wanted.page, wanted.width);
  } finally {
    await scan.close();
  }
}

/**
 * The page as a PNG.
 * @throws DomainError notFound for a scan or page that is not there
 */
export async function drawDocumentPage(deps: Dependencies, { reading, ...wanted }: PageRequest): Promise<Buffer> {
  const document = await requireDocument(deps, reading.id);
  await recordPageReading(deps, reading, document.applicationId);
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
