/** Draws one page of a batch for the screen. */
import { findStoredBatch } from '@desk/db/stores/mailBatchStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import { readBatchFile } from './batchBytes';

/**
 * @param asked which page, 1 is the first, and about how many pixels wide
 * @returns a PNG
 * @throws DomainError notFound
 */
export async function drawBatchPage(
  deps: Dependencies,
  asked: { readonly id: string; readonly page: number; readonly width: number },
): Promise<Buffer> {
  const batch = await findStoredBatch(deps.db, asked.id);
  if (batch === null || (batch.pages !== null && asked.page > batch.pages)) {
    throw new DomainError('notFound');
  }
  const { bytes, mediaType } = await readBatchFile(deps, batch);
  const scan = await deps.scanning.openScan(bytes, mediaType);
  try {
    return await scan.png(asked.page, asked.width);
  } finally {
    await scan.close();
  }
}
