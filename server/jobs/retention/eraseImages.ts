/** Blacks out the copies of identity documents in a scan once the case was decided: the check stays, its picture goes. */
import { markErased, pagesOf } from '@desk/db/stores/documentPageStore';
import { lockApplication } from '@desk/db/stores/applicationStore';
import { findDocument, replaceDocument } from '@desk/db/stores/mailItemStore';
import { inTransaction } from '@desk/db/transaction';
import { isHeldByLaw } from '@desk/shared/audit/retention';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { STATUSES } from '@desk/shared/flow/statuses';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../../dependencies';
import { forgetPages } from '../../intake/pageCache';
import { withMark } from '../../intake/redactDocument';
import { prepareStackRedaction } from '../../intake/redactStack';
import { redactScan } from '../../reading/redactScan';
import { wholePages, type ScanType } from '../../reading/scanTypes';
import { appendAudit } from '../../trail/append';
import { byTheDesk } from './eraseCase';

/** Asked again under the lock: a hold may have been placed, or a report taken down, while the pages were drawn. */
function mayLoseImages(application: ApplicationRecord): boolean {
  return STATUSES[application.status].phase !== 'running' && !isHeldByLaw(application);
}

/**
 * @param documentId a scan of a decided case
 * @returns whether something was blacked out
 * @throws DomainError documentBroken, staleVersion when somebody redacted it at the same time; StorageError
 */
export async function eraseImages(deps: Dependencies, documentId: string): Promise<boolean> {
  const document = await findDocument(deps.db, documentId);
  const known = await pagesOf(deps.db, [documentId]);
  const pages = known.flatMap(({ kind, erasedAt, page }) =>
    kind === 'identityCopy' && erasedAt === null ? [page] : [],
  );
  if (document === null || pages.length === 0) {
    return false;
  }
  const regions = wholePages(pages);
  const old = await deps.files.read(documentId, document);
  const { bytes: pdf, mediaType } = await redactScan(old, document.mediaType as ScanType, regions);
  const bytes = withMark(pdf, deps.newId());
  const stack = await prepareStackRedaction(deps, document.mailItemId, { regions });
  const stored = await deps.files.store(documentId, bytes);
  const storedAt = deps.clock().toISOString();
  const receivedSha256 = document.receivedSha256 ?? document.sha256;
  const set = { ...stored, mediaType, pages: document.pages, bytes: bytes.length, storedAt, receivedSha256 };
  const { applicationId } = document;
  try {
    await inTransaction(deps.db, async (tx) => {
      const application = await lockApplication(tx, applicationId);
      if (application === null || !mayLoseImages(application) || !(await replaceDocument(tx, document, set))) {
        throw new DomainError('staleVersion');
      }
      await markErased(tx, documentId, pages, storedAt);
      await stack.apply(tx);
      const entry = { type: 'document.imagesErased', data: { documentId, pages: pages.length } } as const;
      await appendAudit(tx, byTheDesk(deps, applicationId, entry));
    });
  } catch (error) {
    await Promise.all([deps.files.discard(documentId, stored), stack.undo()]);
    throw error;
  }
  await Promise.all([deps.files.discard(documentId, document), stack.finish()]);
  forgetPages(documentId);
  return true;
}
