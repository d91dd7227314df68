/** Blacks out in the stack what is blacked out in a letter that was taken out of it: the same page lies there once more. */
import { findStoredBatch, replaceBatchFile, type StoredBatch } from '@desk/db/stores/mailBatchStore';
import { findLetterOfMail } from '@desk/db/stores/scannedLetterStore';
import type { Tx } from '@desk/db/reader';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import { redactStack } from '../reading/redactScan';
import type { PageRegion } from '../reading/scanTypes';
import { readBatchFile } from './batchBytes';
import type { StoredBytes } from './documentFiles';
import { forgetPages } from './pageCache';

export interface StackRedaction {
  /** In the transaction that redacts the letter. @throws DomainError staleVersion when two do it at once */
  apply(tx: Tx): Promise<void>;
  /** After it: removes the file that was there. */
  finish(): Promise<void>;
  /** Instead: removes the new file. */
  undo(): Promise<void>;
}

const NOTHING = () => Promise.resolve();

const NO_STACK: StackRedaction = { apply: NOTHING, finish: NOTHING, undo: NOTHING };

function replacing(deps: Dependencies, batch: StoredBatch, next: StoredBytes & { mediaType: string }): StackRedaction {
  const { sha256: storedSha256, wrappedKey, iv, authTag, mediaType } = next;
  return {
    async apply(tx) {
      if (!(await replaceBatchFile(tx, batch, { storedSha256, wrappedKey, iv, authTag, mediaType }))) {
        throw new DomainError('staleVersion');
      }
    },
    async finish() {
      await deps.files.discard(batch.id, { sha256: batch.storedSha256 });
      forgetPages(batch.id);
    },
    undo: () => deps.files.discard(batch.id, next),
  };
}

/**
 * Prepares to black out regions of a stack; nothing changes before `apply`.
 * @param batchId the stack; nothing is done for one whose bytes are gone
 * @param regions on pages of the stack
 */
export async function prepareStackBlackout(
  deps: Dependencies,
  batchId: string,
  regions: readonly PageRegion[],
): Promise<StackRedaction> {
  const batch = await findStoredBatch(deps.db, batchId);
  if (batch === null || batch.wrappedKey === '' || regions.length === 0) {
    return NO_STACK;
  }
  const file = await readBatchFile(deps, batch);
  const { bytes, mediaType } = await redactStack(file.bytes, file.mediaType, regions);
  // With a mark of its own no two redactions write or remove the same file.
  const marked = Buffer.concat([bytes, Buffer.from(`\n%${deps.newId()}\n`)]);
  return replacing(deps, batch, { ...(await deps.files.store(batch.id, marked)), mediaType });
}

/**
 * The same for what is blacked out in a letter that was taken out of a stack.
 * @param mailItemId the letter; nothing is done for one that came by itself
 */
export async function prepareStackRedaction(
  deps: Dependencies,
  mailItemId: string,
  regions: readonly PageRegion[],
): Promise<StackRedaction> {
  const letter = await findLetterOfMail(deps.db, mailItemId);
  const inStack = regions.flatMap((region) => {
    const page = letter?.pages[region.page - 1];
    return page === undefined ? [] : [{ ...region, page }];
  });
  return letter === null ? NO_STACK : prepareStackBlackout(deps, letter.batchId, inStack);
}
