/** Draws one page of a batch for somebody who looks at it, and records that they did. */
import { findStoredBatch, type StoredBatch } from '@desk/db/stores/mailBatchStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import { readBatchFile } from './batchBytes';
import { keepPage, keptPage } from './pageCache';
import { notePage, type Reading } from './readDocument';

/** Windows differ by a few pixels; their pictures need not. */
const WIDTH_STEP = 100;

async function draw(deps: Dependencies, batch: StoredBatch, { page, width }: Wanted): Promise<Buffer> {
  const { bytes, mediaType } = await readBatchFile(deps, batch);
  const scan = await deps.readers.openScan(bytes, mediaType);
  try {
    return await scan.png(page, width);
  } finally {
    await scan.close();
  }
}
interface Wanted {
  readonly page: number;
  readonly width: number;
}

/**
 * @param asked which page, 1 is the first, and about how many pixels wide
 * @returns a PNG
 * @throws DomainError notFound, readsNotKept
 */
export async function drawBatchPage(
  deps: Dependencies,
  asked: Wanted & { readonly reading: Reading },
): Promise<Buffer> {
  const batch = await findStoredBatch(deps.db, asked.reading.id);
  if (batch === null || (batch.pages !== null && asked.page > batch.pages)) {
    throw new DomainError('notFound');
  }
  notePage(deps, asked.reading, { page: asked.page, applicationId: null });
  const width = Math.ceil(asked.width / WIDTH_STEP) * WIDTH_STEP;
  const name = { documentId: batch.id, sha256: batch.storedSha256, page: asked.page, width };
  const kept = keptPage(name);
  if (kept !== null) {
    return kept;
  }
  const drawn = await draw(deps, batch, { page: asked.page, width });
  keepPage(name, drawn);
  return drawn;
}
