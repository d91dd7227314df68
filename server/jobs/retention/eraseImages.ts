/** Blacks out the copies of identity documents in a scan once the case was decided: the check stays, its picture goes. */
import { markErased, pagesOf } from '@desk/db/stores/documentPageStore';
import { lockApplication } from '@desk/db/stores/applicationStore';
import { findDocument } from '@desk/db/stores/mailItemStore';
import { isHeldByLaw } from '@desk/shared/audit/retention';
import { DomainError } from '@desk/shared/contract/errors';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { STATUSES } from '@desk/shared/flow/statuses';
import type { Dependencies } from '../../dependencies';
import { blackOut } from '../../intake/blackOut';
import { wholePages } from '../../reading/scanTypes';
import { appendAudit } from '../../trail/append';
import { byTheDesk } from './eraseCase';

/** Asked again under the lock: a hold may have been placed, or a report taken down, while the pages were drawn. */
function mayLoseImages(application: ApplicationRecord): boolean {
  return STATUSES[application.status].phase !== 'running' && !isHeldByLaw(application);
}

/**
 * @param documentId a scan of a decided case
 * @returns whether something was blacked out
 * @throws DomainError documentBroken, staleVersion when somebody redacted it, or the case became another one, at the same time;
 *   StorageError
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
  const { applicationId } = document;
  await blackOut(deps, {
    document,
    regions: wholePages(pages),
    tell: async (tx, { at, sha256 }) => {
      const application = await lockApplication(tx, applicationId);
      if (application === null || !mayLoseImages(application)) {
        throw new DomainError('staleVersion');
      }
      await markErased(tx, documentId, pages, at);
      const entry = { type: 'document.imagesErased', data: { documentId, pages: pages.length, sha256 } } as const;
      await appendAudit(tx, byTheDesk(deps, applicationId, entry));
    },
  });
  return true;
}
