/** Puts a scan with regions painted over in the place of a stored one, and does the same in the stack it came in: nothing of what was there stays. */
import { lockApplication } from '@desk/db/stores/applicationStore';
import { replaceDocument, type DocumentOfCase } from '@desk/db/stores/mailItemStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { DomainError } from '@desk/shared/contract/errors';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import type { Dependencies } from '../dependencies';
import { redactScan } from '../reading/redactScan';
import type { PageRegion, ScanType } from '../reading/scanTypes';
import { forgetPages } from './pageCache';
import { prepareStackRedaction } from './redactStack';

export interface BlackOut {
  readonly document: DocumentOfCase;
  readonly regions: readonly PageRegion[];
  /** Says so in the transaction that replaced the scan, of its new bytes too; what it throws leaves everything as it was. */
  readonly tell: (tx: Tx, now: { readonly at: string; readonly sha256: string }) => Promise<void>;
}

/** A file lies under the hash of its bytes: with a mark of its own, no two redactions ever write or remove the same one. */
function withMark(pdf: Buffer, mark: string): Buffer {
  return Buffer.concat([pdf, Buffer.from(`\n%${mark}\n`)]);
}

/**
 * Replaces the stored scan by pictures of its pages with the regions painted over, under a new key; the old key is gone.
 * @returns the scan as it is kept now
 * @throws DomainError notFound (a page), documentBroken, staleVersion when somebody replaced the scan meanwhile; what `tell` throws
 */
export async function blackOut(deps: Dependencies, { document, regions, tell }: BlackOut): Promise<DocumentSummary> {
  const { id, mailItemId, fileName, pages } = document;
  const old = await deps.files.read(id, document);
  const { bytes: pdf, mediaType } = await redactScan(old, document.mediaType as ScanType, regions);
  const bytes = withMark(pdf, deps.newId());
  const stack = await prepareStackRedaction(deps, mailItemId, regions);
  const stored = await deps.files.store(id, bytes);
  const storedAt = deps.clock().toISOString();
  const receivedSha256 = document.receivedSha256 ?? document.sha256;
  const set = { ...stored, mediaType, pages, bytes: bytes.length, storedAt, receivedSha256 };
  try {
    await inTransaction(deps.db, async (tx) => {
      // Always the case first, so that no two wait for one another.
      await lockApplication(tx, document.applicationId);
      if (!(await replaceDocument(tx, document, set))) {
        throw new DomainError('staleVersion');
      }
      await tell(tx, { at: storedAt, sha256: stored.sha256 });
      await stack.apply(tx);
    });
  } catch (error) {
    await Promise.all([deps.files.discard(id, stored), stack.undo()]);
    throw error;
  }
  await Promise.all([deps.files.discard(id, document), stack.finish()]);
  forgetPages(id);
  return { id, mailItemId, fileName, mediaType, bytes: bytes.length, pages, sha256: stored.sha256 };
}
