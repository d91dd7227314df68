/** Counts the open questions of a case's checklist after it changed, so that the post room can list the letters that wait. */
import { setOpenQuestions } from '@desk/db/stores/mailItemStore';
import { factsOf } from '@desk/shared/flow/factsOf';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { Move } from '../flow/desk';

/**
 * They wait at the newest letter of the case; a customer who was not heard yet is one of them. Only before the checks
 * start does a question keep a case waiting.
 * @param move.read gives the case as it was saved
 */
export async function countQuestions({
  tx,
  file: { application },
  to,
  read,
}: Move & { readonly read: () => Promise<CaseFile> }): Promise<void> {
  if (application.status !== 'received' && to !== 'received') {
    return;
  }
  const file = to === 'received' ? await read() : null;
  const newest = file?.mailItems.at(-1);
  if (file === null || newest === undefined) {
    await setOpenQuestions(tx, application.id, null);
    return;
  }
  const { unansweredIntake, upgrade } = factsOf(file);
  const count = unansweredIntake.length + (upgrade === 'open' ? 1 : 0);
  await setOpenQuestions(tx, application.id, { mailItemId: newest.id, count });
}
