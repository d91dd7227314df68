/** Counts the open questions of a case's checklist after it changed, so that the post room can list the letters that wait. */
import { setOpenQuestions } from '@desk/db/stores/mailItemStore';
import type { Tx } from '@desk/db/transaction';
import { factsOf } from '@desk/shared/flow/factsOf';
import type { StatusId } from '@desk/shared/flow/statuses';
import { lockCaseFile } from './loadCaseFile';

export interface Counting {
  readonly applicationId: string;
  /** What the case was and what it becomes: only before the checks start does a question keep it waiting. */
  readonly from: StatusId;
  readonly to: StatusId;
  readonly now: string;
}

/** They wait at the newest letter of the case; a customer who was not heard yet is one of them. */
export async function countQuestions(tx: Tx, { applicationId, from, to, now }: Counting): Promise<void> {
  if (from !== 'received' && to !== 'received') {
    return;
  }
  const file = to === 'received' ? await lockCaseFile(tx, applicationId, now) : null;
  const newest = file?.mailItems.at(-1);
  if (file === null || newest === undefined) {
    await setOpenQuestions(tx, applicationId, null);
    return;
  }
  const { unansweredIntake, upgrade } = factsOf(file);
  const count = unansweredIntake.length + (upgrade === 'open' ? 1 : 0);
  await setOpenQuestions(tx, applicationId, { mailItemId: newest.id, count });
}
