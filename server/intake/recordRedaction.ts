/** Records that pages of a scan were painted over: what was judged on them is judged again. */
import { pageChanges } from '@desk/shared/checks/factChange';
import { approvalFallsAway } from '../flow/approvalFallsAway';
import type { Effect } from '../flow/effect';

export const redactDocument: Effect<'redactDocument'> = {
  run({ file, input }) {
    const { documentId, pages, reason } = input;
    return Promise.resolve({
      entry: { type: 'document.redacted', data: { documentId, pages: pages.length, reason } },
      ...approvalFallsAway(file),
      changes: pageChanges(pages.map((page) => ({ documentId, page }))),
      followUps: { decide: file.checks.length > 0 },
    });
  },
};
