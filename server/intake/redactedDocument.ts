/** Records that pages of a scan were painted over: what was judged on them is judged again. */
import { raiseRevisions } from '@desk/db/stores/documentPageStore';
import { DomainError } from '@desk/shared/contract/errors';
import { pageChanges } from '@desk/shared/checks/factChange';
import { approvalFallsAway } from '../flow/approvalFallsAway';
import type { Effect } from '../flow/effect';

export const redactDocument: Effect<'redactDocument'> = {
  async run({ tx, file, input }) {
    const { documentId, pages, reason } = input;
    const scan = file.mailItems.flatMap(({ documents }) => documents).find(({ id }) => id === documentId);
    if (scan === undefined) {
      throw new DomainError('notFound');
    }
    // Here, so that the door sees other pages than before: what was read from them falls away.
    await raiseRevisions(tx, documentId, pages);
    return {
      entry: { type: 'document.redacted', data: { documentId, pages: pages.length, reason, sha256: scan.sha256 } },
      ...approvalFallsAway(file),
      changes: pageChanges(pages.map((page) => ({ documentId, page }))),
      followUps: { decide: file.checks.length > 0 },
    };
  },
};
